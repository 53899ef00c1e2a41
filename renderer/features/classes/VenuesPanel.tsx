import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Venue, VenueInput } from '#shared/classes/groupSchema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './classes.module.css'

const newVenue: VenueInput = {
  id: null,
  name: '',
  address: '',
  accessible: false,
  active: true,
  note: '',
  revision: 0,
}
const valuesOf = ({ sessions: _, ...venue }: Venue): VenueInput => venue

function VenueForm({ venue, onSaved }: { venue: VenueInput; onSaved: (id: number) => void }) {
  const { tell } = useTell('classes.saveVenue')
  const say = useSay()
  return (
    <Form<VenueInput, { id: number }>
      label={venue.id === null ? 'Nowe miejsce' : 'Miejsce zajęć'}
      values={venue}
      submit={venue.id === null ? 'Dodaj miejsce' : 'Zapisz zmiany'}
      onSend={tell}
      onSaved={({ id }) => {
        say({ sentence: 'Zapisano miejsce zajęć.' })
        onSaved(id)
      }}
    >
      {venue.id !== null && <FollowRecord values={venue} />}
      <TextField<VenueInput> name="name" label="Nazwa miejsca" required maxLength={120} autoFocus />
      <TextField<VenueInput> name="address" label="Adres" maxLength={200} />
      <CheckField<VenueInput> name="accessible" label="dostępne dla osób z niepełnosprawnością" />
      <CheckField<VenueInput> name="active" label="używane (proponowane przy spotkaniach)" />
      <TextArea<VenueInput> name="note" label="Uwagi" limit={1000} rows={2} />
    </Form>
  )
}

/** Places of classes: all of them, and the chosen one to change. */
export function VenuesPanel({ onClose }: { onClose: () => void }) {
  const { data = [], error, again } = useAsk('classes.venues', {})
  const { tell } = useTell('classes.removeVenue')
  const say = useSay()
  const leave = useLeave()
  const [openId, setOpenId] = useState<number | 'new'>()
  const [refusal, setRefusal] = useState<string>()
  const open = data.find((venue) => venue.id === openId)
  const choose = async (next: number | 'new') => {
    if (await leave()) setOpenId(next)
  }
  const remove = async (id: number) => {
    const answer = await tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence: 'Usunięto miejsce zajęć.' })
  }
  return (
    <SidePanel title="Miejsca zajęć" width={460} onClose={onClose}>
      <Refusal message={refusal} />
      {error && <RefusedState error={error} onAgain={again} />}
      {data.length === 0 && !error && <p>Nie ma jeszcze miejsc. Dodaj salę albo świetlicę, w której są zajęcia.</p>}
      <ul className={css.members}>
        {data.map((venue) => (
          <li key={venue.id}>
            <span>
              {venue.name}
              {!venue.active && ' (nieużywane)'} · {counted(venue.sessions, 'spotkanie', 'spotkania', 'spotkań')}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Zmień: ${venue.name}`}
              onClick={() => void choose(venue.id)}
            >
              Zmień
            </Button>
            <ActionIcon aria-label={`Usuń: ${venue.name}`} title="Usuń" onClick={() => void remove(venue.id)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <p>
        <Button variant="default" onClick={() => void choose('new')}>
          Dodaj miejsce
        </Button>
      </p>
      {openId === 'new' && <VenueForm key="new" venue={newVenue} onSaved={setOpenId} />}
      {open && <VenueForm key={open.id} venue={valuesOf(open)} onSaved={setOpenId} />}
    </SidePanel>
  )
}
