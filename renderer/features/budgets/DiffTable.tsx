import type { BudgetDiff, Change } from '#shared/budgets/diff.ts'
import { changeWords, signed, signedPercent } from '#shared/budgets/diffWords.ts'
import type { Source } from '#shared/grants/sources.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import css from './versions.module.css'

const Cells = ({ before, after, difference, percent }: Change) => (
  <>
    <td data-money>{formatZloty(before)}</td>
    <td data-money>{formatZloty(after)}</td>
    <td data-money>{signed(difference)}</td>
    <td data-money>{signedPercent(percent)}</td>
  </>
)
const Heads = () => (
  <>
    <th scope="col" data-money>
      Było (zł)
    </th>
    <th scope="col" data-money>
      Jest (zł)
    </th>
    <th scope="col" data-money>
      Różnica (zł)
    </th>
    <th scope="col" data-money>
      Różnica (%)
    </th>
  </>
)

type Props = { diff: BudgetDiff; all: boolean; sourceNames: Readonly<Record<Source, string>> }

/** Lines that differ between two states of a budget, and the sums by source. */
export function DiffTable({ diff, all, sourceNames }: Props) {
  const lines = diff.lines.filter((line) => all || line.state !== 'same')
  return (
    <>
      {lines.length === 0 ? (
        <p>Żadna pozycja się nie różni.</p>
      ) : (
        <table className={css.figures}>
          <caption>Pozycje</caption>
          <thead>
            <tr>
              <th scope="col">Nr</th>
              <th scope="col">Rodzaj kosztu</th>
              <Heads />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId}>
                <td>{line.codeAfter ?? line.codeBefore}</td>
                <th scope="row">
                  {line.nameAfter ?? line.nameBefore}
                  <ul className={css.what}>
                    {changeWords(line, sourceNames).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </th>
                <Cells {...line.whole} />
              </tr>
            ))}
            <tr className={css.sum}>
              <td />
              <th scope="row">Suma kosztów zadania</th>
              <Cells {...diff.whole} />
            </tr>
          </tbody>
        </table>
      )}
      {diff.actions.length > 0 && (
        <ul className={css.needs}>
          {diff.actions.map(({ actionId, nameBefore, nameAfter }) => (
            <li key={actionId}>
              {nameBefore === null && `Nowe działanie „${nameAfter}”.`}
              {nameAfter === null && `Usunięte działanie „${nameBefore}”.`}
              {nameBefore !== null &&
                nameAfter !== null &&
                `Działanie „${nameBefore}” nazywa się teraz „${nameAfter}”.`}
            </li>
          ))}
        </ul>
      )}
      <table className={css.figures}>
        <caption>Źródła</caption>
        <thead>
          <tr>
            <th scope="col">Źródło</th>
            <Heads />
          </tr>
        </thead>
        <tbody>
          {diff.sources.map((one) => (
            <tr key={one.source}>
              <th scope="row">{sourceNames[one.source]}</th>
              <Cells {...one} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
