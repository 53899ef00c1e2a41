import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { clockHours, monthName, overLimitSentence } from '#shared/communityWork/findingWords.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './communityWork.module.css'
import { monthBeside } from './gridCells.ts'
import { MonthGrid } from './MonthGrid.tsx'

type Props = {
  editionId: number
  /** The month shown first. */
  start: IsoDate
  preview: (document: PrintRequest, label: string) => ReactNode
}

/** A month of community work: hours day by day, what is above the limits, the print. */
export function MonthView({ editionId, start, preview }: Props) {
  const [{ year, month }, setMonth] = useState({ year: Number(start.slice(0, 4)), month: Number(start.slice(5, 7)) })
  const [printing, setPrinting] = useState(false)
  const { data, error, again } = useAsk('communityWork.month', { editionId, year, month }, { keep: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję miesiąc…" />
  const name = monthName(`${year}-${String(month).padStart(2, '0')}-01`)
  const findings = data.rows.flatMap((row) =>
    row.monthOver.map((one) => ({
      key: `${row.id} ${one.span} ${one.from}`,
      text: `${row.lastName} ${row.firstName} – ${overLimitSentence(one)}`,
    })),
  )
  const once = findings.filter((one, index) => findings.findIndex((other) => other.text === one.text) === index)
  return (
    <div className={css.list}>
      <div className={css.acts}>
        <ActionIcon
          size={32}
          aria-label="Poprzedni miesiąc"
          title="Poprzedni miesiąc"
          onClick={() => setMonth(monthBeside(year, month, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <span className={css.month} role="status">
          {name}
        </span>
        <ActionIcon
          size={32}
          aria-label="Następny miesiąc"
          title="Następny miesiąc"
          onClick={() => setMonth(monthBeside(year, month, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {data.rows.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(!printing)}
          >
            {printing ? 'Wróć do godzin' : 'Drukuj miesiąc'}
          </Button>
        )}
      </div>
      {data.rows.length === 0 ? (
        <EmptyState title={`W tym miesiącu (${name}) nikt z tej edycji nie pracuje`}>
          Godziny wpisuje się w okresie prac. Dodaj prace w części „Okresy prac” albo wybierz inny miesiąc.
        </EmptyState>
      ) : printing ? (
        preview({ kind: 'communityWorkMonth', editionId, year, month }, `Prace społecznie użyteczne, ${name}`)
      ) : (
        <>
          <MonthGrid key={`${year}-${month}`} year={year} month={month} rows={data.rows} />
          <p className={css.words}>
            Godziny zegarowe (60 min), na przykład 4 albo 2,5. Strzałki przechodzą po dniach, Enter zapisuje i idzie w
            dół.
            {data.weekLimit !== null &&
              data.monthLimit !== null &&
              ` Limit osoby: ${clockHours(data.weekLimit)} w tygodniu (od poniedziałku do niedzieli) i ${clockHours(data.monthLimit)} w miesiącu.`}
          </p>
          {once.length > 0 && (
            <Notice kind="due" title="Powyżej limitu">
              <ul className={css.findings}>
                {once.map((one) => (
                  <li key={one.key}>{one.text}</li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      )}
    </div>
  )
}
