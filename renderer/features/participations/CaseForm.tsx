import type { Path } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { CaseRecord, ContractRecord } from '#shared/participations/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { type CaseValues, inputOf, valuesOf } from './caseValues.ts'
import { GroupFields } from './GroupFields.tsx'
import { LabourFields } from './LabourFields.tsx'
import { PathFields } from './PathFields.tsx'
import css from './participations.module.css'
import { QuestionFields } from './QuestionFields.tsx'
import { ReferralFields } from './ReferralFields.tsx'
import { TimeFields } from './TimeFields.tsx'
import { WarningsAside } from './WarningsAside.tsx'

type Props = {
  record: CaseRecord
  contracts: readonly ContractRecord[]
  paths: readonly Path[]
  today: IsoDate
}

/** Everything about taking part in an edition, with what does not fit said beside it while it is typed. */
export function CaseForm({ record, contracts, paths, today }: Props) {
  const { tell } = useTell('participations.save')
  const say = useSay()
  const values = valuesOf(record)
  const fixed = record.certificateNumber
  return (
    <Form<CaseValues, unknown>
      label="Udział w edycji"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => tell(inputOf(typed))}
      onSaved={() => say({ sentence: 'Zapisano udział w edycji.' })}
    >
      <FollowRecord values={values} />
      <div className={css.sheet}>
        <div className={css.fields}>
          {fixed !== null && (
            <Notice kind="info">Te daty są na zaświadczeniu {fixed}. Żeby je zmienić, najpierw je unieważnij.</Notice>
          )}
          <TimeFields stage={record.stage} fixed={fixed !== null} />
          <GroupFields />
          <ReferralFields />
          <LabourFields />
          <QuestionFields />
          {paths.length > 0 && <PathFields paths={paths} />}
          <TextArea name="note" label="Uwagi" limit={2000} rows={2} />
        </div>
        <WarningsAside record={record} contracts={contracts} today={today} />
      </div>
    </Form>
  )
}
