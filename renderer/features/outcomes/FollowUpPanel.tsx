import { Button } from '@mantine/core'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { FollowUpInput, FollowUpRow } from '#shared/outcomes/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { momentWords } from './momentWords.ts'
import css from './outcomes.module.css'

type Values = Omit<FollowUpInput, 'contactedOn' | 'participationId' | 'moment'> & { contactedOn: string | null }
type Props = { row: FollowUpRow; today: IsoDate; onClose: () => void }

/** Writes down what was heard when a person who has left was asked. */
export function FollowUpPanel({ row, today, onClose }: Props) {
  const { tell } = useTell('outcomes.followUp')
  const remove = useTell('outcomes.removeContact')
  const say = useSay()
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto kontakt po zakończeniu.' })
    onClose()
  }
  const answers = [
    { value: 'working', label: 'nadal pracuje', disabled: row.job === '' },
    { value: 'notWorking', label: 'nie pracuje' },
    { value: 'unreachable', label: 'brak kontaktu' },
  ]
  return (
    <SidePanel title={`Kontakt ${momentWords[row.moment]}`} onClose={onClose}>
      <Form<Values, unknown>
        label="Kontakt po zakończeniu"
        values={{ contactedOn: today, answer: row.job === '' ? 'notWorking' : 'working', jobEndedOn: null, note: '' }}
        record={row.id}
        submit="Zapisz kontakt"
        onSend={(typed) =>
          tell({
            ...typed,
            participationId: row.participationId,
            moment: row.moment,
            contactedOn: typed.contactedOn ?? '',
            jobEndedOn: typed.answer === 'notWorking' ? typed.jobEndedOn : null,
          })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano kontakt po zakończeniu.' })
          onClose()
        }}
        onCancel={onClose}
      >
        {(form) => (
          <>
            <p>
              <strong>
                {row.firstName} {row.lastName}
              </strong>
              {row.phone && `, tel. ${row.phone}`}; udział zakończony {formatDate(row.endedOn)}.
              {row.job && ` Znana praca: ${row.job}.`}
            </p>
            {row.contacts.length > 0 && (
              <ul className={css.people} aria-label="Wcześniejsze kontakty">
                {row.contacts.map((contact) => (
                  <li key={contact.id}>
                    {formatDate(contact.contactedOn)}: {contact.unreachable ? 'brak kontaktu' : 'był kontakt'}
                    {contact.note && ` – ${contact.note}`}{' '}
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Usuń kontakt z ${formatDate(contact.contactedOn)}`}
                      onClick={() => void takeAway(contact.id)}
                    >
                      Usuń kontakt
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <DateField name="contactedOn" label="Data kontaktu" required />
            <SegmentedChoice name="answer" label="Odpowiedź" options={answers} />
            {form.watch('answer') === 'notWorking' && row.job !== '' && (
              <DateField
                name="jobEndedOn"
                label="Ostatni dzień tamtej pracy"
                hint="Zostanie wpisany do efektu; puste pole niczego nie zmienia."
              />
            )}
            <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
            <p>Nowa praca albo nauka to osobny efekt: dodaj go w sprawie tej osoby.</p>
          </>
        )}
      </Form>
    </SidePanel>
  )
}
