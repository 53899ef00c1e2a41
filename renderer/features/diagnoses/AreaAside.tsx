import { Button } from '@mantine/core'
import { type Option, SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import type { CardArea, columns } from './cardValues.ts'
import css from './diagnoses.module.css'

const scale = Array.from({ length: 10 }, (_, at) => at + 1)
const anchorsOf = (area: CardArea): readonly (readonly [number, string])[] => [
  [1, area.anchor1],
  [4, area.anchor4],
  [7, area.anchor7],
  [10, area.anchor10],
]

type Props = {
  area: CardArea
  /** Its place in the card. */
  row: number
  column: (typeof columns)[number]
  rating: number | null
  authors: readonly Option<number>[]
  onRate: (rating: number | null) => void
}

/** The area one stands on: what each rating looks like, the ratings for a mouse, who rated, a remark. */
export function AreaAside({ area, row, column, rating, authors, onRate }: Props) {
  const anchors = anchorsOf(area).filter(([, words]) => words !== '')
  // The written anchor nearest from below is the one a value in between has passed.
  const reached = anchors.findLast(([value]) => rating !== null && value <= rating)?.[0]
  return (
    <section className={css.aside} aria-label={`Obszar ${area.code}`}>
      <h2>
        {area.code} {area.name}
      </h2>
      {area.description && <p>{area.description}</p>}
      <p className={css.dim}>Zwykle ocenia: {area.roleLabel}</p>
      <dl className={css.anchors}>
        {anchors.map(([value, words]) => (
          <div key={value} data-reached={value === reached || undefined}>
            <dt>{value}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <fieldset aria-label={`${column.label}: ocena`} className={css.scale}>
        <div className={css.rated}>
          {column.label}:
          <Button variant="subtle" size="compact-xs" disabled={rating === null} onClick={() => onRate(null)}>
            nie oceniano
          </Button>
        </div>
        {scale.map((value) => (
          <button
            key={value}
            type="button"
            className={css.value}
            aria-pressed={value === rating}
            onClick={() => onRate(value)}
          >
            {value}
          </button>
        ))}
      </fieldset>
      <SelectField name={`ratings.${row}.staffId`} label="Kto ocenił" none="nie podano" options={authors} />
      <TextArea name={`ratings.${row}.note`} label="Uwaga specjalisty" rows={1} limit={500} />
    </section>
  )
}
