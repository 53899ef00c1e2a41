import type { AgendaItem } from '#shared/agenda/schema.ts'
import { dayInWords } from '#shared/agenda/words.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import { capitalised } from '#shared/kernel/text.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import css from './agenda.module.css'
import { EntryLines } from './EntryLines.tsx'

type Props = { day: IsoDate; items: readonly AgendaItem[]; onClose: () => void }

/** Everything of one day beside the calendar. */
export const DayPanel = ({ day, items, onClose }: Props) => (
  <SidePanel title={capitalised(dayInWords(day))} onClose={onClose} onlyText>
    {holidayOn(day) && <p className={css.holiday}>{holidayOn(day)}</p>}
    {items.length === 0 ? <p>Tego dnia nic nie przypada.</p> : <EntryLines items={items} />}
  </SidePanel>
)
