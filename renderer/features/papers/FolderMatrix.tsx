import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, memo, useRef } from 'react'
import { Link } from 'wouter'
import { folderTotals } from '#shared/papers/folder.ts'
import type { Folder, FolderPaper, PaperKind } from '#shared/papers/schema.ts'
import { RowMark } from '../../ui/table/rowMark.tsx'
import css from './papers.module.css'
import { fullName, stateWords } from './paperWords.ts'
import { StateSign } from './StateSign.tsx'
import { useVirtualRows } from './useVirtualRows.ts'

export type OpenCell = { participationId: number; paperId: number }
type Props = {
  kinds: readonly PaperKind[]
  folders: readonly Folder[]
  marked: ReadonlySet<number>
  onMarked: (ids: ReadonlySet<number>) => void
  open: OpenCell | undefined
  onOpen: (cell: OpenCell) => void
}

/** What stands in the narrow cell beside the sign. */
const shortOf = ({ state, dueOn }: FolderPaper): string => {
  if (state === 'missing') return 'brak'
  if (state === 'due' && dueOn !== null) return `do ${dueOn.slice(8)}.${dueOn.slice(5, 7)}`
  return state === 'notNeeded' ? 'n.d.' : ''
}

/** Arrows walk the cells; Tab reaches one of them. */
function onKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  }
  const step = steps[event.key]
  if (!cell || !step) return
  const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(' ').map(Number)
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}

type RowProps = {
  folder: Folder
  row: number
  kinds: readonly PaperKind[]
  marked: boolean
  openPaper: number | undefined
  /** Tab reaches the first cell of this row. */
  reachable: boolean
  onMark: (id: number) => void
  onOpen: (cell: OpenCell) => void
}
const Row = memo(function Row({ folder, row, kinds, marked, openPaper, reachable, onMark, onOpen }: RowProps) {
  const { complete, expected, missing } = folderTotals(folder.papers)
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" className={css.person} title={fullName(folder)}>
        <span className={css.who}>
          <Checkbox
            size="xs"
            aria-label={`Zaznacz: ${fullName(folder)}`}
            checked={marked}
            onChange={() => onMark(folder.participationId)}
          />
          <span className={css.named}>
            <Link href={`/uczestnicy/udzial/${folder.participationId}/teczka`}>{fullName(folder)}</Link>
            <RowMark of={folder} />
          </span>
        </span>
      </th>
      <td className={css.sum}>
        {complete} z {expected}
        {missing > 0 && `, brak ${missing}`}
      </td>
      {folder.papers.map((paper, column) => (
        <td key={paper.paperId}>
          <button
            type="button"
            className={css.cell}
            data-cell={`${row} ${column}`}
            data-state={paper.state}
            tabIndex={reachable && column === 0 ? 0 : -1}
            aria-pressed={openPaper === paper.paperId}
            aria-label={`${kinds[column]?.name}, ${fullName(folder)}: ${stateWords(paper)}`}
            title={`${kinds[column]?.name}: ${stateWords(paper)}`}
            onClick={() => onOpen({ participationId: folder.participationId, paperId: paper.paperId })}
          >
            <StateSign state={paper.state} />
            {shortOf(paper)}
          </button>
        </td>
      ))}
    </tr>
  )
})

/** Everybody of an edition against every paper; each cell opens what mends it. Only the rows in sight are drawn. */
export function FolderMatrix({ kinds, folders, marked, onMarked, open, onOpen }: Props) {
  const view = useRef<HTMLDivElement>(null)
  const { first, last, before, after } = useVirtualRows(view, folders.length)
  const mark = (id: number) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    onMarked(next)
  }
  const all = folders.length > 0 && folders.every(({ participationId }) => marked.has(participationId))
  return (
    <div ref={view} className={css.scroll}>
      <table className={css.matrix} aria-rowcount={folders.length + 1}>
        <caption className="k-visually-hidden">Kompletność teczek</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={css.person}>
              <span className={css.who}>
                <Checkbox
                  size="xs"
                  aria-label="Zaznacz wszystkie teczki"
                  checked={all}
                  onChange={() => onMarked(new Set(all ? [] : folders.map((one) => one.participationId)))}
                />
                Nazwisko i imię
              </span>
            </th>
            <th scope="col">W teczce</th>
            {kinds.map((kind) => (
              <th key={kind.id} scope="col" className={css.paper}>
                {kind.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKey}>
          {before > 0 && (
            <tr aria-hidden>
              <td style={{ height: before }} colSpan={kinds.length + 2} />
            </tr>
          )}
          {folders.slice(first, last).map((folder, index) => (
            <Row
              key={folder.participationId}
              folder={folder}
              row={first + index}
              kinds={kinds}
              marked={marked.has(folder.participationId)}
              openPaper={open?.participationId === folder.participationId ? open.paperId : undefined}
              reachable={index === 0}
              onMark={mark}
              onOpen={onOpen}
            />
          ))}
          {after > 0 && (
            <tr aria-hidden>
              <td style={{ height: after }} colSpan={kinds.length + 2} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
