import { useEffect } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'

type Props = {
  /** What the form would hold if it were opened now; `revision` tells one save of the record from the next. */
  values: FieldValues & { readonly revision: number }
}

/**
 * Put inside a form: keeps it in step with its record after a save, an undo or a change made elsewhere, as long as nothing
 * is typed. What is being typed stays; sending it over a newer record is refused as stale.
 */
export function FollowRecord({ values }: Props) {
  const { formState, getValues, reset } = useFormContext()
  const { isDirty, isSubmitting } = formState
  useEffect(() => {
    if (!isDirty && !isSubmitting && getValues('revision') !== values.revision) reset(values)
  }, [isDirty, isSubmitting, getValues, reset, values])
  return null
}
