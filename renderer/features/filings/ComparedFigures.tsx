import { Link } from 'wouter'
import type { ComparedFigure, ComparedPart } from '#shared/filings/comparison.ts'
import { readableDiff } from '#shared/filings/wordDiff.ts'
import { comparedPartNames, differenceWords, figureWords } from '#shared/filings/words.ts'
import css from './filings.module.css'

const isNumber = ({ unit }: ComparedFigure): boolean => unit === 'money' || unit === 'percent' || unit === 'quantity'

/** Where the records behind a figure are. */
function hrefOf(behind: NonNullable<ComparedFigure['behind']>, grantId: number): string {
  if (behind.kind === 'expenseDocument') return `/dokumenty?dotacja=${grantId}&dokument=${behind.id}`
  if (behind.kind === 'budgetLine') return `/dokumenty?dotacja=${grantId}&pozycja=${behind.id}`
  return `/dotacje/${grantId}/umowa`
}

function Row({ figure, grantId }: { figure: ComparedFigure; grantId: number }) {
  const { label, unit, before, after, only, behind } = figure
  const number = isNumber(figure) || undefined
  const changed = only !== null || before !== after || undefined
  return (
    <tr>
      <th scope="row">{behind ? <Link href={hrefOf(behind, grantId)}>{label}</Link> : label}</th>
      <td data-number={number}>{only === 'after' ? 'nie ma' : figureWords(unit, before)}</td>
      <td data-number={number} data-changed={changed}>
        {only === 'before' ? 'nie ma' : figureWords(unit, after)}
      </td>
      <td data-number>{only === null ? differenceWords(figure) : only === 'after' ? 'doszło' : 'ubyło'}</td>
    </tr>
  )
}

/** What changed in a text, word by word; told by strike and underline as well as by colour. */
function TextChange({ figure }: { figure: ComparedFigure }) {
  const pieces = readableDiff(String(figure.before ?? ''), String(figure.after ?? ''))
  return (
    <div className={css.text}>
      <h3>{figure.label}</h3>
      <p className={css.words}>
        {pieces.map(({ kind, text }, index) => {
          const key = `${index} ${kind}`
          if (kind === 'removed') return <del key={key}>{text}</del>
          return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
        })}
        {pieces.length === 0 && 'Pole jest puste w obu sprawozdaniach.'}
      </p>
    </div>
  )
}

type Props = { part: ComparedPart; figures: readonly ComparedFigure[]; grantId: number }

/** One part of the form in both reports; nothing where there is nothing to tell. */
export function ComparedFigures({ part, figures, grantId }: Props) {
  if (figures.length === 0) return null
  if (part === 'texts')
    return (
      <section aria-label={comparedPartNames[part]}>
        <h2 className={css.partTitle}>{comparedPartNames[part]}</h2>
        {figures.map((figure) => (
          <TextChange key={figure.key} figure={figure} />
        ))}
      </section>
    )
  // Headings stand over their values: of these parts most are numbers.
  const numbers = part !== 'header' && part !== 'reasons' ? true : undefined
  return (
    <table className={css.figures}>
      <caption>{comparedPartNames[part]}</caption>
      <thead>
        <tr>
          <th scope="col" className={css.wide}>
            Co
          </th>
          <th scope="col" data-number={numbers}>
            Było
          </th>
          <th scope="col" data-number={numbers}>
            Jest
          </th>
          <th scope="col" className={css.narrow} data-number>
            Różnica
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={figure.key} figure={figure} grantId={grantId} />
        ))}
      </tbody>
    </table>
  )
}
