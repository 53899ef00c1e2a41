import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'

/** Put inside a form: tells whether something in it is typed and not saved. */
export function TellDirty({ onDirty }: { onDirty: (isDirty: boolean) => void }) {
  const { isDirty } = useFormContext().formState
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])
  return null
}
