import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { GridPerson, GridSession } from '#shared/classes/gridSchema.ts'
import { useDensity } from '../../ui/layout/density.ts'
import { RowMark } from '../../ui/table/rowMark.tsx'
import css from './attendance.module.css'
import { GridCell, type MinutesEditor } from './GridCell.tsx'
import { GridFoot } from './GridFoot.tsx'
import { GridHead } from './GridHead.tsx'
import { actOf, type GridAct, type Place } from './gridKeys.ts'
import { cellOf, type GridDraft, type GridModel, rowKeyOf } from './gridModel.ts'
import { columnWidth, footHeight, headHeight, nameWidth, sumsWidth } from './gridSizes.ts'
import { PersonSums, SumsHead } from './PersonSums.tsx'
import { scrolledTo, visibleSpan } from './visibleSpan.ts'

type Props = {
  model: GridModel
  draft: GridDraft
  at: Place
  /** Where the minutes of `S` are being typed. */
  editor: MinutesEditor | undefined
  onAct: (act: Exclude<GridAct, { do: 'go' }>) => boolean
  onGo: (to: Place) => void
  takesFocus: boolean
}

type View = { top: number; left: number; width: number; height: number }
const nothingSeen: View = { top: 0, left: 0, width: 0, height: 0 }

/**
 * Participants × meetings as an ARIA grid: the grid itself holds the focus and names its active cell, so that a cell scrolled
 * out of sight (only what is in sight is drawn) never takes the focus with it.
 */
export function AttendanceGrid({ model, draft, at, editor, onAct, onGo, takesFocus }: Props) {
  const { sessions, people, sums, forRelated } = model.grid
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(nothingSeen)
  const [density] = useDensity()
  const rowHeight = density === 'comfortable' ? 40 : 32
  const right = forRelated ? 0 : sumsWidth
  const inWidth = view.width - nameWidth - right
  const inHeight = view.height - headHeight - footHeight
  const columns = visibleSpan(view.left, inWidth, columnWidth, sessions.length)
  const rows = visibleSpan(view.top, inHeight, rowHeight, people.length)
  const shown = sessions.slice(columns.from, columns.to)
  const before = columns.from * columnWidth
  const after = (sessions.length - columns.to) * columnWidth

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      })
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  // The active cell is always in sight.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const width = element.clientWidth - nameWidth - right
    const height = element.clientHeight - headHeight - footHeight
    element.scrollLeft = scrolledTo(at.column, element.scrollLeft, width, columnWidth)
    if (at.row >= 0) element.scrollTop = scrolledTo(at.row, element.scrollTop, height, rowHeight)
  }, [at, right, rowHeight])
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true })
  }, [takesFocus])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const act = actOf(event, at, { rows: people.length, columns: sessions.length })
    if (!act) return
    if (act.do === 'go') onGo(act.to)
    else if (!onAct(act)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`
  const goTo = (row: number, column: number) => {
    onGo({ row, column })
    box.current?.focus({ preventScroll: true })
  }
  const backToGrid = () => box.current?.focus({ preventScroll: true })
  const spaced = (cells: ReactNode) => (
    <>
      <span aria-hidden style={{ flex: `0 0 ${before}px` }} />
      {cells}
      <span aria-hidden style={{ flex: `0 0 ${after}px` }} />
    </>
  )
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label="Obecność"
      aria-rowcount={people.length + 2}
      aria-colcount={sessions.length + (forRelated ? 1 : 3)}
      aria-activedescendant={cellId(at.row, at.column)}
      className={css.grid}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={css.head} style={{ height: headHeight }}>
        <div role="row" aria-rowindex={1} className={css.row}>
          <div role="columnheader" aria-colindex={1} className={css.corner} style={{ width: nameWidth }}>
            {forRelated ? 'Dziecko lub osoba bliska' : 'Nazwisko i imię'}
          </div>
          {spaced(
            shown.map((session, index) => (
              <GridHead
                key={session.id}
                id={cellId(-1, columns.from + index)}
                session={session}
                today={model.today}
                column={columns.from + index}
                edited={draft[session.id] !== undefined}
                active={at.column === columns.from + index}
                focused={at.row === -1}
                onPick={() => goTo(-1, columns.from + index)}
              />
            )),
          )}
          {!forRelated && <SumsHead sums={sums} column={sessions.length + 2} />}
        </div>
      </div>
      <div
        role="rowgroup"
        className={css.body}
        style={{ paddingTop: rows.from * rowHeight, paddingBottom: (people.length - rows.to) * rowHeight }}
      >
        {people.slice(rows.from, rows.to).map((person, shownRow) => {
          const row = rows.from + shownRow
          return (
            <div
              key={rowKeyOf(person)}
              role="row"
              aria-rowindex={row + 2}
              className={css.row}
              style={{ height: rowHeight }}
            >
              <PersonName person={person} active={at.row === row} />
              {spaced(
                shown.map((session: GridSession, index) => {
                  const column = columns.from + index
                  const isHere = at.row === row && at.column === column
                  return (
                    <GridCell
                      key={session.id}
                      id={cellId(row, column)}
                      cell={cellOf(model, draft, session, person)}
                      column={column}
                      forRelated={forRelated}
                      active={isHere}
                      crossed={at.column === column}
                      editor={isHere && editor ? editor : undefined}
                      onPick={() => goTo(row, column)}
                      onEdited={backToGrid}
                    />
                  )
                }),
              )}
              {!forRelated && (
                <PersonSums
                  sum={sums.find((one) => one.participationId === person.participationId)}
                  sums={sums}
                  column={sessions.length + 2}
                />
              )}
            </div>
          )
        })}
      </div>
      <div role="rowgroup" className={css.foot} style={{ height: footHeight }}>
        <div role="row" aria-rowindex={people.length + 2} className={css.row}>
          <div role="rowheader" aria-colindex={1} className={css.corner} style={{ width: nameWidth }}>
            Obecni i frekwencja
          </div>
          {spaced(
            shown.map((session, index) => (
              <GridFoot
                key={session.id}
                model={model}
                draft={draft}
                session={session}
                column={columns.from + index}
                active={at.column === columns.from + index}
              />
            )),
          )}
          {!forRelated && (
            <div
              role="gridcell"
              aria-colindex={sessions.length + 2}
              aria-colspan={2}
              className={css.sums}
              style={{ width: sumsWidth }}
            />
          )}
        </div>
      </div>
    </div>
  )
}

const PersonName = ({ person, active }: { person: GridPerson; active: boolean }) => (
  <div
    role="rowheader"
    aria-colindex={1}
    className={css.name}
    style={{ width: nameWidth }}
    data-active={active || undefined}
    title={person.aside === '' ? person.name : `${person.name} (${person.aside})`}
  >
    {person.name}
    <RowMark of={person} />
    {person.aside !== '' && <span className={css.aside}> {person.aside}</span>}
  </div>
)
