import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import { addDays, formatDate, type IsoDate, parsePolishDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { addYears } from '#shared/kernel/workingDays.ts'
import { useBridge } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './agenda.module.css'

type Props = {
  from: IsoDate
  kinds: readonly AgendaKind[] | null
  /** The other way: the calendar that a program follows. */
  followed: ReactNode
  onClose: () => void
}
const noDay = 'Nie ma takiego dnia. Wpisz datę na przykład tak: 12.05.2021.'

/** The calendar in another program: followed, or as a file of chosen days, with names or without, with reminders or without. */
export function ExportPanel({ from, kinds, followed, onClose }: Props) {
  const id = useId()
  const bridge = useBridge()
  const say = useSay()
  const [first, setFirst] = useState(formatDate(from))
  const [last, setLast] = useState(formatDate(addDays(addYears(from, 1), -1)))
  const [withNames, setWithNames] = useState(false)
  const [reminders, setReminders] = useState(true)
  const [refused, setRefused] = useState('')
  const days = { from: parsePolishDate(first), to: parsePolishDate(last) }
  const save = async () => {
    if (!days.from || !days.to) return
    const answer = await bridge.call('agenda.calendar', { ...days, kinds, withNames, reminders })
    if (!answer.ok) return setRefused(answer.error.fields[0]?.message ?? answer.error.message)
    setRefused('')
    const { fileId, entries } = answer.value as { fileId: string; entries: number }
    if (await bridge.saveFile(fileId))
      say({ sentence: `Zapisano plik kalendarza: ${counted(entries, 'wpis', 'wpisy', 'wpisów')}.` })
  }
  return (
    <SidePanel title="Kalendarz w innym programie" onClose={onClose}>
      {followed}
      <h3 id={id} className={css.part}>
        Plik kalendarza
      </h3>
      <form
        className={css.export}
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>
          Plik .ics z wybranymi dniami otworzy każdy program z kalendarzem, także w telefonie. Sam się nie odświeży: po
          zmianach zapisz go i wczytaj jeszcze raz, a znane wpisy zostaną zmienione, nie dodane drugi raz.
        </p>
        <FieldRow>
          <TextInput
            label="Od dnia"
            w="9rem"
            maxLength={40}
            value={first}
            error={days.from === undefined ? noDay : undefined}
            onChange={({ currentTarget: { value } }) => setFirst(value)}
          />
          <TextInput
            label="Do dnia"
            w="9rem"
            maxLength={40}
            value={last}
            error={days.to === undefined ? noDay : refused || undefined}
            onChange={({ currentTarget: { value } }) => {
              setRefused('')
              setLast(value)
            }}
          />
        </FieldRow>
        <Checkbox
          checked={reminders}
          onChange={({ currentTarget: { checked } }) => setReminders(checked)}
          label="Przypomnienia 30, 14, 7 dni i dzień przed terminem"
        />
        <Checkbox
          checked={withNames}
          onChange={({ currentTarget: { checked } }) => setWithNames(checked)}
          label="Z nazwiskami uczestników, kadry i wolontariuszy"
          description="Plik kalendarza nie jest zaszyfrowany: kto go otworzy, przeczyta nazwiska. Nie wysyłaj takiego pliku."
        />
        {kinds !== null && <p>Do pliku trafią tylko rodzaje wpisów, które teraz pokazuje kalendarz.</p>}
        <Button type="submit" leftSection={<IconCalendarDown size={16} aria-hidden />}>
          Zapisz plik .ics
        </Button>
      </form>
    </SidePanel>
  )
}
