import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodeItems } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import css from './participations.module.css'

type Answer = { kind: string; decision: 'given' | 'refused' | null; templateId: number | null }
export type AnswerValues = { decidedOn: string | null; answers: Answer[] }
type Props = {
  chosen: readonly { participationId: number; name: string }[]
  /** Proposed day of signing. */
  day: string
  onClose: () => void
}

/** What several people signed on one day; questions somebody has answered before keep their answer. */
export function ManyConsentsPanel({ chosen, day, onClose }: Props) {
  const { tell } = useTell('participations.recordConsents')
  const say = useSay()
  const kinds = useCodeItems('consent_kind')
  const { data } = useAsk('participations.consents', { participationId: chosen[0]?.participationId ?? 1 })
  const people = counted(chosen.length, 'osoba', 'osoby', 'osób')
  if (!data || kinds.length === 0) return <Loading />
  return (
    <SidePanel title={`Zapisz zgody: ${people}`} width={560} onClose={onClose}>
      <Form<AnswerValues, { added: number }>
        label="Zapisz zgody"
        values={{
          decidedOn: day,
          answers: kinds.map(({ code }): Answer => ({ kind: code, decision: null, templateId: null })),
        }}
        submit={`Zapisz zgody (${chosen.length})`}
        onSend={({ decidedOn, answers }) =>
          tell({
            participationIds: chosen.map((one) => one.participationId),
            decidedOn: decidedOn ?? '',
            consents: answers.flatMap(({ decision, ...rest }) => (decision === null ? [] : [{ ...rest, decision }])),
          })
        }
        onSaved={({ added }) => {
          say({
            sentence: `Zapisano ${counted(added, 'zgodę', 'zgody', 'zgód')}; odpowiedzi sprzed tego dnia zostały.`,
          })
          onClose()
        }}
        onCancel={onClose}
      >
        <p>{chosen.map(({ name }) => name).join(', ')}</p>
        <DateField name="decidedOn" label="Podpisano dnia" required />
        <ol className={css.answers}>
          {kinds.map((kind, index) => (
            <AnswerRow key={kind.code} index={index} kind={kind} texts={data.texts} />
          ))}
        </ol>
      </Form>
    </SidePanel>
  )
}
