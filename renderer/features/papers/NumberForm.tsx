import type { IsoDate } from '#shared/kernel/dates.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Folder } from '#shared/papers/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useConfirm } from '../../ui/layout/askContext.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { people } from './paperWords.ts'

type Values = { preparedOn: string | null }
type Props = {
  /** Those whose agreements have no number yet. */
  folders: readonly Folder[]
  today: IsoDate
}

/** The day the agreements are drawn up: today, or the last start of those who have begun already. */
const proposedDay = (folders: readonly Folder[], today: IsoDate): IsoDate =>
  folders
    .flatMap(({ startedOn }) => (startedOn !== null && startedOn <= today ? [startedOn] : []))
    .toSorted()
    .at(-1) ?? today

/** Gives numbers to agreements, in the year of the day they are drawn up; asks first, because a number given stays. */
export function NumberForm({ folders, today }: Props) {
  const { tell } = useTell('papers.prepareAgreements')
  const confirm = useConfirm()
  const say = useSay()
  const act = `Nadaj numery (${folders.length})`
  return (
    <Form<Values, number>
      key={folders.map(({ participationId }) => participationId).join()}
      label="Numery umów"
      values={{ preparedOn: proposedDay(folders, today) }}
      submit={act}
      draft={false}
      onSend={async ({ preparedOn }) => {
        const sure = await confirm({
          title: `Nadać numery umów: ${people(folders.length)}?`,
          children: 'Każda umowa dostanie następny wolny numer roku. Nadanego numeru nie da się cofnąć.',
          act,
          stay: 'Jeszcze nie',
        })
        if (!sure) return ok(0)
        const participationIds = folders.map(({ participationId }) => participationId)
        const answer = await tell({ participationIds, preparedOn: preparedOn ?? '' })
        return answer.ok ? ok(answer.value.agreements.length) : answer
      }}
      onSaved={(given) => {
        if (given > 0) say({ sentence: `Nadano numery umów: ${people(given)}.` })
      }}
    >
      <DateField name="preparedOn" label="Umowy sporządzono dnia" hint="Z tego roku będą numery." required />
    </Form>
  )
}
