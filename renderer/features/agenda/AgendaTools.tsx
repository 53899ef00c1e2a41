import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type AgendaView, agendaViews, spanOf, stepped } from '#shared/agenda/grid.ts'
import { monthInWords } from '#shared/agenda/words.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { capitalised } from '#shared/kernel/text.ts'
import css from './agenda.module.css'
import type { AgendaChoice } from './agendaChoice.ts'
import { KindFilter } from './KindFilter.tsx'

const viewNames: Readonly<Record<AgendaView, string>> = { month: 'Miesiąc', week: 'Tydzień', list: 'Lista' }
const stepNames: Readonly<Record<AgendaView, readonly [string, string]>> = {
  month: ['Poprzedni miesiąc', 'Następny miesiąc'],
  week: ['Poprzedni tydzień', 'Następny tydzień'],
  list: ['Poprzedni miesiąc', 'Następny miesiąc'],
}

/** What the days that are shown are called. */
export function spanInWords(view: AgendaView, day: IsoDate): string {
  if (view !== 'week') return capitalised(monthInWords(day))
  const { from, to } = spanOf('week', day)
  return `${formatDate(from)} – ${formatDate(to)}`
}

type Props = {
  choice: AgendaChoice
  onChoice: (change: Partial<AgendaChoice>) => void
  day: IsoDate
  today: IsoDate
  onDay: (day: IsoDate) => void
}

/** Which days, how they are drawn, and which kinds. */
export function AgendaTools({ choice, onChoice, day, today, onDay }: Props) {
  const [before, after] = stepNames[choice.view]
  return (
    <div className={css.tools}>
      <ActionIcon aria-label={before} title={before} onClick={() => onDay(stepped(choice.view, day, -1))}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <h2 aria-live="polite">{spanInWords(choice.view, day)}</h2>
      <ActionIcon aria-label={after} title={after} onClick={() => onDay(stepped(choice.view, day, 1))}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => onDay(today)}>
        Dziś
      </Button>
      <Button.Group aria-label="Widok">
        {agendaViews.map((view) => (
          <Button
            key={view}
            variant={view === choice.view ? 'filled' : 'default'}
            aria-pressed={view === choice.view}
            onClick={() => onChoice({ view })}
          >
            {viewNames[view]}
          </Button>
        ))}
      </Button.Group>
      <KindFilter hidden={choice.hidden} onHidden={(hidden) => onChoice({ hidden })} />
      <p className={css.hint}>Strzałki: dzień, tydzień · Enter: otwórz · T: dziś · M, W, L: widok</p>
    </div>
  )
}
