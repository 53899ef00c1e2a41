import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Report } from '#shared/settlements/contract.ts'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './figures.module.css'
import type { ReportChanges } from './reportState.ts'
import { TellDirty } from './TellDirty.tsx'
import type { SaveReport } from './useSaveReport.ts'

/** What every part with fields is given. */
export type PartProps = {
  /** What the part is called in the form. */
  title: string
  report: Report
  save: SaveReport
  /** Shown and not changed: the report was filed. */
  frozen: boolean
  onDirty: (isDirty: boolean) => void
}
type Props<Values extends FieldValues> = PartProps & {
  values: Values & { readonly revision: number }
  /** The fields of the report as typed. */
  changesOf: (values: Values) => ReportChanges
  children: ReactNode
  /** Above the fields: what is calculated or comes from elsewhere. */
  above?: ReactNode
}

/** A part of the report that has fields: its title, what is known, the fields, and its own save. */
export function PartForm<Values extends FieldValues>(props: Props<Values>) {
  const { title, report, save, frozen, onDirty, values, changesOf, above, children } = props
  const say = useSay()
  return (
    <section className={css.formPart} aria-label={title}>
      <h2>{title}</h2>
      {above}
      <fieldset disabled={frozen} className={css.fields}>
        <Form<Values & { revision: number }, unknown>
          label={title}
          values={values as never}
          onSend={(typed) => save(report, changesOf(typed))}
          onSaved={() => say({ sentence: `Zapisano: ${title}.` })}
        >
          <FollowRecord values={values} />
          <TellDirty onDirty={onDirty} />
          {children}
        </Form>
      </fieldset>
    </section>
  )
}
