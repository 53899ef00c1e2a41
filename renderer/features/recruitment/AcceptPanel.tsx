import { Button } from '@mantine/core'
import type { Edition } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { ApplicationRow, Standing } from '#shared/recruitment/schema.ts'
import { overLimit } from '#shared/recruitment/standing.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ExclusionNotice } from './ExclusionNotice.tsx'
import css from './recruitment.module.css'
import { fullName, people } from './recruitmentWords.ts'

type Values = { startedOn: string | null; decidedOn: string | null }
type Props = {
  edition: Edition
  standing: Standing
  chosen: readonly ApplicationRow[]
  today: IsoDate
  onReserve: (rows: readonly ApplicationRow[]) => void
  onClose: () => void
  onDone: () => void
}

/** Takes people in from a day; above the limit it says so and proposes the reserve list, and forbids nothing. */
export function AcceptPanel({ edition, standing, chosen, today, onReserve, onClose, onDone }: Props) {
  const { tell } = useTell('recruitment.accept')
  const say = useSay()
  const over = overLimit(standing, chosen.length)
  const last = chosen.slice(chosen.length - over)
  const toReserve = last.filter(({ stage }) => stage !== 'reserve')
  return (
    <SidePanel title={`Przyjmij do edycji: ${people(chosen.length)}`} width={440} onClose={onClose}>
      <Form<Values, unknown>
        label="Przyjmij do edycji"
        values={{ startedOn: today > edition.startsOn ? today : edition.startsOn, decidedOn: today }}
        submit={`Przyjmij (${chosen.length})`}
        onSend={({ startedOn, decidedOn }) =>
          tell({
            participationIds: chosen.map(({ id }) => id),
            startedOn: startedOn ?? '',
            decidedOn: decidedOn ?? '',
          })
        }
        onSaved={() => {
          say({ sentence: `Przyjęto do edycji: ${people(chosen.length)}.` })
          onDone()
        }}
        onCancel={onClose}
      >
        <ExclusionNotice rows={chosen} />
        {over > 0 && (
          <Notice kind="due" title={`${counted(over, 'osoba', 'osoby', 'osób')} ponad limit ${standing.places} miejsc`}>
            {toReserve.length === 0
              ? 'Możesz przyjąć mimo limitu; na liście rezerwowej te osoby już są.'
              : `Możesz przyjąć wszystkich mimo limitu albo wpisać na listę rezerwową tych, którzy zgłosili się ostatni: ${toReserve.map(fullName).join(', ')}.`}
            {toReserve.length > 0 && (
              <div className={css.offer}>
                <Button variant="default" onClick={() => onReserve(toReserve)}>
                  Wpisz na listę rezerwową ({toReserve.length})
                </Button>
              </div>
            )}
          </Notice>
        )}
        <ul className={css.names}>
          {chosen.map((row) => (
            <li key={row.id}>{fullName(row)}</li>
          ))}
        </ul>
        <FieldRow>
          <DateField name="startedOn" label="Początek udziału" required autoFocus />
          <DateField name="decidedOn" label="Dzień decyzji" required />
        </FieldRow>
      </Form>
    </SidePanel>
  )
}
