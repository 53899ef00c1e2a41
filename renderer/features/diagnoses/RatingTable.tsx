import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Author, Measurement } from '#shared/diagnoses/schema.ts'
import type { Option } from '../../ui/form/SelectField.tsx'
import { AreaAside } from './AreaAside.tsx'
import { authorOf, type CardArea, type CardValues, columns, type RatingKey } from './cardValues.ts'
import css from './diagnoses.module.css'
import { actOf, afterRating, type Cell } from './gridKeys.ts'

type Props = {
  areas: readonly CardArea[]
  previous: Measurement['previous']
  authors: readonly Author[]
  authorOptions: readonly Option<number>[]
}

/** Areas by three ratings, filled with digits and arrows; the anchors of the area one stands on are beside it. */
export function RatingTable({ areas, previous, authors, authorOptions }: Props) {
  const { setValue, getValues } = useFormContext<CardValues>()
  const ratings = useWatch<CardValues, 'ratings'>({ name: 'ratings' })
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const body = useRef<HTMLTableSectionElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const focus = ({ row, column }: Cell) =>
    body.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()

  const rate = ({ row, column }: Cell, rating: number | null) => {
    const key: RatingKey = columns[column]!.key
    setValue(`ratings.${row}.${key}`, rating, { shouldDirty: true })
    const author = key === 'self' || rating === null ? null : authorOf(areas[row]!.role, authors)
    if (author !== null && getValues(`ratings.${row}.staffId`) === null)
      setValue(`ratings.${row}.staffId`, author, { shouldDirty: true })
  }
  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(event.key, cell, areas.length, columns.length)
    if (!act) return
    event.preventDefault()
    if ('to' in act) return focus(act.to)
    rate(cell, act.rating)
    if (act.rating !== null) focus(afterRating(cell, areas.length, columns.length))
  }
  const before = (areaId: number) => previous?.values.find((value) => value.areaId === areaId)?.value
  const here = areas[at.row]
  return (
    <div ref={whole} className={css.rating}>
      <table className={css.grid} aria-label="Oceny obszarów">
        <thead>
          <tr>
            <th scope="col">Obszar</th>
            {previous && (
              <th scope="col" title={`Pomiar ${previous.name}`}>
                Poprzednio
              </th>
            )}
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {areas.map((area, row) => (
            <tr key={area.id} data-here={row === at.row || undefined}>
              <th scope="row">
                <span className={css.code}>{area.code}</span> {area.name}
                {area.sensitive && <IconLock size={14} aria-label="obszar wrażliwy" className={css.lock} />}
                {!area.active && <span className={css.dim}> (wyłączony)</span>}
              </th>
              {previous && <td className={css.before}>{before(area.id) ?? '–'}</td>}
              {columns.map(({ key, label }, column) => {
                const rating = ratings[row]?.[key] ?? null
                return (
                  <td key={key} className={css.cell}>
                    <button
                      type="button"
                      data-cell={`${row}-${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      aria-label={`${area.name}, ${label.toLowerCase()}: ${rating ?? 'nie oceniano'}`}
                      onFocus={() => {
                        setAt({ row, column })
                        // The anchors of the area must be in sight too.
                        whole.current?.scrollIntoView({ block: 'nearest' })
                      }}
                      onKeyDown={(event) => onKeyDown(event, { row, column })}
                    >
                      {rating ?? ''}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {here && (
        <AreaAside
          key={here.id}
          area={here}
          row={at.row}
          column={columns[at.column]!}
          rating={ratings[at.row]?.[columns[at.column]!.key] ?? null}
          authors={authorOptions}
          onRate={(rating) => rate(at, rating)}
        />
      )}
    </div>
  )
}
