import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ApplicationRow, Decision } from '#shared/recruitment/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './recruitment.module.css'
import { decisionWords, fullName, people } from './recruitmentWords.ts'

type Values = { decidedOn: string | null; reason: string }
type Props = {
  stage: Decision
  chosen: readonly ApplicationRow[]
  today: IsoDate
  onClose: () => void
  onDone: () => void
}

/** One decision about one or more applications, with its day and, for a refusal, its reason. */
export function DecisionPanel({ stage, chosen, today, onClose, onDone }: Props) {
  const { tell } = useTell('recruitment.decide')
  const say = useSay()
  const words = decisionWords[stage]
  return (
    <SidePanel title={`${words.title}: ${people(chosen.length)}`} width={440} onClose={onClose}>
      <Form<Values, unknown>
        label={words.title}
        values={{ decidedOn: stage === 'applied' ? null : today, reason: '' }}
        submit={`${words.act} (${chosen.length})`}
        onSend={({ decidedOn, reason }) =>
          tell({ participationIds: chosen.map(({ id }) => id), stage, decidedOn, reason })
        }
        onSaved={() => {
          say({ sentence: `${words.done}: ${people(chosen.length)}.` })
          onDone()
        }}
        onCancel={onClose}
      >
        <p>{words.note}</p>
        <ul className={css.names}>
          {chosen.map((row) => (
            <li key={row.id}>{fullName(row)}</li>
          ))}
        </ul>
        {stage !== 'applied' && <DateField name="decidedOn" label="Dzień decyzji" required autoFocus />}
        {stage !== 'applied' && (
          <TextArea
            name="reason"
            label={stage === 'refused' ? 'Powód odmowy' : 'Uwagi do decyzji'}
            required={stage === 'refused'}
            limit={1000}
            rows={2}
          />
        )}
      </Form>
    </SidePanel>
  )
}
