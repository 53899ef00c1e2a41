import { formatDate } from '#shared/kernel/dates.ts'
import type { FindingOverride, ReportFinding } from '#shared/settlements/overrides.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './workbench.module.css'

function TakeBack({ id, label }: { id: number; label: string }) {
  const { tell } = useTell('settlements.takeBackOverride')
  const say = useSay()
  const takeBack = async () => {
    const answer = await tell({ id })
    say(answer.ok ? { sentence: 'Cofnięto pominięcie uwagi.' } : { sentence: answer.error.message, tone: 'refused' })
  }
  return (
    <button type="button" className={css.linkButton} onClick={() => void takeBack()}>
      {label}
    </button>
  )
}

type Props = { findings: readonly ReportFinding[]; lapsed: readonly FindingOverride[]; frozen: boolean }

/** Findings left as they are, with their reasons, and reasons that hold no more; nothing where there is none. */
export function LeftFindings({ findings, lapsed, frozen }: Props) {
  return (
    <>
      {findings.length > 0 && (
        <>
          <h3 className={css.leftTitle}>Pominięte z powodem ({findings.length})</h3>
          <ul>
            {findings.map(({ check, message, override }) => (
              <li key={`${check} ${message}`} className={css.left}>
                <p>{message}</p>
                <p className={css.todo}>
                  Powód z {formatDate(override?.madeOn ?? '')}: {override?.reason}
                </p>
                {override && !frozen && <TakeBack id={override.id} label="Cofnij pominięcie" />}
              </li>
            ))}
          </ul>
        </>
      )}
      {lapsed.length > 0 && (
        <>
          <h3 className={css.leftTitle}>Powody, które przestały dotyczyć ({lapsed.length})</h3>
          <ul>
            {lapsed.map(({ id, message, reason, madeOn }) => (
              <li key={id} className={css.left}>
                <p>{message}</p>
                <p className={css.todo}>
                  Powód z {formatDate(madeOn)}: {reason}
                </p>
                {!frozen && <TakeBack id={id} label="Usuń powód" />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
