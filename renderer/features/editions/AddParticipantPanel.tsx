import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Edition, ParticipantRow } from '#shared/editions/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SearchField } from '../../ui/form/SearchField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = { personId: number | null; startedOn: string | null }
type Props = { edition: Edition; people: readonly ParticipantRow[]; onClose: () => void }

/** Said when the places are taken; one may go on all the same. */
function PlacesNotice({ places, taken }: { places: number | null; taken: number }) {
  if (places === null || taken < places) return null
  return (
    <Notice kind="due" title={`Wszystkie miejsca są zajęte (${taken} z ${places})`}>
      Możesz dopisać osobę ponad limit: to będzie {taken + 1}. osoba.
    </Notice>
  )
}

/** Adds people to an edition, one after another: found by typing, saved with Enter. */
export function AddParticipantPanel({ edition, people, onClose }: Props) {
  const [words, setWords] = useState('')
  const { data } = useAsk('people.list', { search: words.slice(0, 200), limit: 20 }, { keep: true })
  const { tell } = useTell('editions.saveParticipation')
  const say = useSay()
  const panel = useRef<HTMLDivElement>(null)
  const present = new Set(people.map((person) => person.personId))
  const found = (data?.rows ?? []).map((person) => ({
    value: person.id,
    label: `${person.lastName} ${person.firstName}`,
    aside: present.has(person.id) ? 'już w edycji' : `ur. ${formatDate(person.birthDate)}`,
    disabled: present.has(person.id),
  }))
  return (
    <SidePanel title="Dopisz osobę" width={420} onClose={onClose}>
      <div ref={panel}>
        <Form<Values, unknown>
          label="Dopisz osobę"
          values={{ personId: null, startedOn: edition.startsOn }}
          submit="Dopisz do edycji"
          onSend={({ personId, startedOn }) =>
            tell({
              id: null,
              editionId: edition.id,
              personId: personId ?? 0,
              startedOn: startedOn ?? '',
              endedOn: null,
              endReason: null,
              note: '',
              revision: 0,
            })
          }
          onSaved={(_, __, form) => {
            say({ sentence: 'Dopisano osobę do edycji.' })
            form.reset({ ...form.getValues(), personId: null })
            panel.current?.querySelector<HTMLElement>('input')?.focus()
          }}
          onCancel={onClose}
        >
          <p role="status">
            W edycji: {counted(people.length, 'osoba', 'osoby', 'osób')}
            {edition.places !== null && ` na ${counted(edition.places, 'miejsce', 'miejsca', 'miejsc')}`}.
          </p>
          <PlacesNotice places={edition.places} taken={people.length} />
          <SearchField
            name="personId"
            label="Osoba"
            required
            autoFocus
            found={found}
            onSearch={setWords}
            placeholder="nazwisko, gmina albo PESEL"
            nothing="Nie ma takiej osoby w pliku."
          />
          <DateField name="startedOn" label="Początek udziału" required />
          <p>
            Nie ma jej na liście? <Link href="/uczestnicy/nowa">Dodaj nową osobę</Link>.
          </p>
        </Form>
      </div>
    </SidePanel>
  )
}
