import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import type { GrantReturn, ProportionalReturn, ReturnRow } from '#shared/returns/schema.ts'
import { proportionalTitle, proportionalWords, returnWords } from '#shared/returns/words.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './returns.module.css'

const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`
const interestWords = ({ amount, interest }: ReturnRow): string =>
  amount === 0 ? '–' : interest === null ? 'nie policzono' : formatZloty(interest)

function Rows({ figures }: { figures: GrantReturn }) {
  return (
    <table className={css.figures}>
      <caption>Co wraca do zleceniodawcy</caption>
      <thead>
        <tr>
          <th scope="col">Tytuł zwrotu</th>
          <th scope="col">Podstawa</th>
          <th scope="col">Termin</th>
          <th scope="col">Kwota (zł)</th>
          <th scope="col">Odsetki (zł)</th>
        </tr>
      </thead>
      <tbody>
        {figures.rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{returnWords[row.kind]}</th>
            <td>{row.amount === 0 ? '–' : row.article}</td>
            <td>
              {row.amount === 0 ? '–' : formatDate(row.due)}
              {row.amount > 0 && <small>{row.dueWords}</small>}
            </td>
            <td>{formatZloty(row.amount)}</td>
            <td>{interestWords(row)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            Razem
          </th>
          <td>{formatZloty(figures.total)}</td>
          <td>{figures.interest === null ? 'nie policzono' : formatZloty(figures.interest)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function State({ figures, isFinal, grantId }: { figures: GrantReturn; isFinal: boolean; grantId: number }) {
  const { total, returned, returnedOn, open, today, rows, surplus } = figures
  const untold = rows.filter((row) => row.amount > 0 && row.interest === null)
  return (
    <>
      {!isFinal && (
        <Notice kind="info">To sprawozdanie częściowe: niewykorzystana dotacja może być jeszcze wydana.</Notice>
      )}
      {surplus > 0 && (
        <Notice kind="due">
          Z dotacji zapisano o {zloty(surplus)} więcej, niż przyszło. Tę nadwyżkę klub zapłacił sam, więc nie wraca;
          popraw źródła przy dokumentach.
        </Notice>
      )}
      {untold.some((row) => row.interestFrom === null) && (
        <Notice kind="due">
          Odsetki od wydatków niekwalifikowalnych biegną od dnia przekazania dotacji. Wpisz dzień, w którym przyszła
          transza. <Link href={`/dotacje/${grantId}/umowa`}>Otwórz dotację</Link>
        </Notice>
      )}
      {untold.some((row) => row.interestFrom !== null) && (
        <Notice kind="due">
          W tabeli stawek brakuje stawki odsetek na część dni.{' '}
          <Link href="/ustawienia/limity">Uzupełnij limity i stawki</Link>
        </Notice>
      )}
      {total === 0 ? (
        <p>Nie ma nic do zwrotu: dotacja i jej przychody są wykorzystane w całości.</p>
      ) : (
        <dl className={css.known}>
          <dt>Zwrócono</dt>
          <dd>{returnedOn === null ? 'nie wpisano zwrotu z datą' : `${zloty(returned)}, ${formatDate(returnedOn)}`}</dd>
          <dt>Pozostaje do zwrotu</dt>
          <dd>{zloty(open)} bez odsetek</dd>
          <dt>Odsetki</dt>
          <dd>
            {open > 0
              ? `policzone do dziś (${formatDate(today)})`
              : 'policzone do dnia zwrotu, od każdego dnia według stawki z tego dnia'}
          </dd>
        </dl>
      )}
    </>
  )
}

/** What would go back by results: in none of the numbers above, for few contracts settle so. */
function ByResults({ owed }: { owed: ProportionalReturn }) {
  return (
    <Notice kind="info" title={proportionalTitle}>
      {proportionalWords(owed)} Program nie dolicza tej kwoty do zwrotu: sprawdź, czy umowa każe rozliczyć dotację
      proporcjonalnie do rezultatów.
    </Notice>
  )
}

type Props = {
  reportId: number
  grantId: number
  isFinal: boolean
  /** The part of the report in which what was sent is written down. */
  writtenIn: string
}

/** What of the grant goes back: five numbers, each with its article, day and interest, and what was sent already. */
export function ReturnPart({ reportId, grantId, isFinal, writtenIn }: Props) {
  const { data, error, again } = useAsk('returns.get', { reportId })
  return (
    <section className={css.part} aria-labelledby="return-title">
      <h2 id="return-title">Zwrot dotacji</h2>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading what="Liczę zwrot…" />}
      {data && (
        <>
          <Rows figures={data} />
          <State figures={data} isFinal={isFinal} grantId={grantId} />
          {data.proportional && <ByResults owed={data.proportional} />}
          <p className={css.hint}>
            Kwotę i dzień zwrotu wpisuje się w części „{writtenIn}”. Wpłata pokrywa najpierw niewykorzystaną dotację,
            potem odsetki i przychody, na końcu pozostałe kwoty. Stawki odsetek sprawdź przed wysłaniem pisma.
          </p>
        </>
      )}
    </section>
  )
}
