import { Link } from 'wouter'
import type { Filing, ReportStanding } from '#shared/filings/schema.ts'
import { deliveryNames, punctuality } from '#shared/filings/term.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted, plural } from '#shared/kernel/text.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { compareAddress } from './compareAddress.ts'
import css from './filings.module.css'

type Props = {
  reportId: number
  standing: ReportStanding
  onWithdraw: () => void
  onConfirmation: () => void
  /** Opens the paper that was filed. */
  onPaper: (filing: Filing) => void
}

const Act = ({ onAct, children }: { onAct: () => void; children: string }) => (
  <button type="button" className={css.link} onClick={onAct}>
    {children}
  </button>
)

/** The filing that stands: when, how, whether on time, and whether the records say something else since. */
function Filed({ reportId, standing, filing, ...acts }: Props & { filing: Filing }) {
  const { late, words } = punctuality(filing.filedOn, standing.term)
  const { changedSince } = standing
  return (
    <Notice
      kind={late > 0 || changedSince > 0 ? 'due' : 'good'}
      title={`Złożono ${formatDate(filing.filedOn)} ${deliveryNames[filing.delivered]}, ${words}`}
    >
      <p className={css.inLine}>
        {changedSince > 0 && (
          <span>
            Od złożenia {plural(changedSince, 'zmieniła się', 'zmieniły się', 'zmieniło się')}{' '}
            {counted(changedSince, 'pozycja', 'pozycje', 'pozycji')}.
          </span>
        )}
        <Link href={compareAddress(reportId, { kind: 'filing', id: filing.id }, { kind: 'report', id: reportId })}>
          Porównaj z dzisiejszymi danymi
        </Link>
        <span>
          Potwierdzenie: {filing.confirmation || 'nie wpisano'} <Act onAct={acts.onConfirmation}>Zmień numer</Act>
        </span>
        {standing.correctedById === null && <Act onAct={acts.onWithdraw}>Wycofaj złożenie</Act>}
      </p>
    </Notice>
  )
}

/** Above the workbench: how the report stands on its way out of the house; nothing for a plain draft. */
export function StandingBar(props: Props) {
  const { reportId, standing, onPaper } = props
  const { filing, correction, correctedById, withdrawn } = standing
  if (!filing && !correction && withdrawn.length === 0) return null
  return (
    <div className={css.bar}>
      {filing && <Filed {...props} filing={filing} />}
      {correctedById !== null && (
        <Notice kind="info">
          To sprawozdanie ma korektę. <Link href={`/sprawozdania/${correctedById}`}>Otwórz korektę</Link>
        </Notice>
      )}
      {correction && (
        <Notice kind="info">
          Korekta nr {correction.number} sprawozdania złożonego {formatDate(correction.correctedFiledOn)}.{' '}
          <Link href={`/sprawozdania/${correction.correctsId}`}>Otwórz poprzednie</Link>{' '}
          <Link
            href={compareAddress(
              reportId,
              { kind: 'report', id: correction.correctsId },
              { kind: 'report', id: reportId },
            )}
          >
            Porównaj z poprzednim
          </Link>
        </Notice>
      )}
      {withdrawn.map((one) => (
        <Notice key={one.id} kind="info">
          Złożenie z {formatDate(one.filedOn)} wycofano {formatDate(one.withdrawnOn ?? '')}: {one.withdrawnReason}{' '}
          <Act onAct={() => onPaper(one)}>Pokaż wycofany wydruk</Act>
        </Notice>
      ))}
    </div>
  )
}
