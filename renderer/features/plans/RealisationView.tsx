import { Button } from '@mantine/core'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Realisation, RealisedArea } from '#shared/plans/realisation.ts'
import { formLabels, hoursText, shareText } from '#shared/plans/wording.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Meter } from '../../ui/meter/Meter.tsx'
import css from './plans.module.css'

/** Planned and done hours with a bar. */
function Hours({ label, planned, done, unit }: { label: string; planned: number; done: number; unit: 45 | 60 }) {
  const text = `${hoursText(done, unit)} z planowanych ${hoursText(planned, unit)}`
  return (
    <span className={css.hours}>
      <Meter label={`Godziny: ${label}`} value={done} max={planned} text={text} />
      <span>{text}</span>
    </span>
  )
}

/** Rating at the start and the latest one, on a bar of ten. */
function Measured({ row }: { row: RealisedArea }) {
  const { initial, latest, latestOn, area } = row
  if (area === null) return null
  if (initial === null && latest === null) return <p className={css.dim}>nie oceniano</p>
  const change = initial !== null && latest !== null ? latest - initial : null
  return (
    <div className={css.measured}>
      <Meter
        label={`Ocena: ${area.name}`}
        value={latest ?? initial ?? 0}
        max={10}
        text={`na początku ${initial ?? 'nie oceniano'}, ostatnio ${latest ?? 'bez ponownego pomiaru'}`}
      />
      <p>
        Na początku <strong>{initial ?? '–'}</strong>
        {latest === null ? (
          <span className={css.dim}>, ponownie nie oceniano</span>
        ) : (
          <>
            , {latestOn && formatDate(latestOn)} <strong>{latest}</strong>
            {change !== null && ` (${change > 0 ? '+' : ''}${change})`}
          </>
        )}
      </p>
    </div>
  )
}

function Area({ row }: { row: RealisedArea }) {
  return (
    <section className={css.realised}>
      <div className={css.realisedHead}>
        <h2>{row.area?.name ?? 'Cele bez obszaru diagnozy'}</h2>
        <Measured row={row} />
      </div>
      {row.goals.length === 0 &&
        (row.reason !== '' ? (
          <p>Bez celu: {row.reason}</p>
        ) : (
          <Notice kind="due">Ten obszar nie ma celu ani powodu, dlaczego go nie ma.</Notice>
        ))}
      {row.goals.map((goal) => (
        <div key={goal.id} className={css.realisedGoal}>
          <p>
            {goal.text} <span className={css.status}>{goal.status}</span>
          </p>
          <p className={css.dim}>
            {[
              goal.measure && `miernik: ${goal.measure}`,
              goal.target && `wartość docelowa: ${goal.target}`,
              goal.dueOn && `do ${formatDate(goal.dueOn)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul className={css.realisedActions}>
            {goal.actions.map((action) => (
              <li key={action.id}>
                <span>
                  {action.label}, {formLabels[action.form]}
                </span>
                {action.doneMinutes === null ? (
                  <span className={css.dim}>
                    plan {hoursText(action.plannedMinutes, action.hourMinutes)}; wykonanie wspólne, w tabeli niżej
                  </span>
                ) : (
                  <Hours
                    label={action.label}
                    planned={action.plannedMinutes}
                    done={action.doneMinutes}
                    unit={action.hourMinutes}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** Hours of kinds that several actions share, each once, and the sum of all. */
function Kinds({ found }: { found: Realisation }) {
  const shared = found.kinds.filter((kind) => kind.shared)
  return (
    <section className={css.realised}>
      <h2>Godziny razem</h2>
      {shared.length > 0 && (
        <ul className={css.realisedActions}>
          {shared.map((kind) => (
            <li key={kind.supportType}>
              <span>
                {kind.label}
                <span className={css.dim}> (kilka działań, godziny liczone raz)</span>
              </span>
              <Hours label={kind.label} planned={kind.plannedMinutes} done={kind.doneMinutes} unit={kind.hourMinutes} />
            </li>
          ))}
        </ul>
      )}
      <p>
        Wykonano {hoursText(found.doneMinutes, 60)} z planowanych {hoursText(found.plannedMinutes, 60)}.
      </p>
      {found.notCounted > 0 && (
        <Notice kind="due">
          Nie policzono: {counted(found.notCounted, 'spotkanie', 'spotkania', 'spotkań')} bez zatwierdzonej obecności.
        </Notice>
      )}
    </section>
  )
}

/** One page: area → goal → hours planned and done → rating before and after. */
export function RealisationView({ planId, onPrint }: { planId: number; onPrint: () => void }) {
  const { data, error, again } = useAsk('plans.realisation', { id: planId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Liczę wykonanie planu…" />
  if (data.areas.length === 0)
    return (
      <EmptyState title="Plan nie ma jeszcze celów">
        Gdy w planie będą cele i działania, tu zobaczysz przy nich godziny z list obecności i ponowną ocenę obszarów.
      </EmptyState>
    )
  return (
    <div className={css.realisation}>
      <div className={css.bar}>
        <p className={css.lead}>
          Cele osiągnięte: {data.reached} z {data.counted} ({shareText(data.share)})
        </p>
        <Button variant="default" size="compact-sm" onClick={onPrint}>
          Drukuj realizację
        </Button>
      </div>
      {[...data.areas.filter((row) => row.goals.length > 0), ...data.areas.filter((row) => row.goals.length === 0)].map(
        (row) => (
          <Area key={row.area?.id ?? 0} row={row} />
        ),
      )}
      {data.kinds.length > 0 && <Kinds found={data} />}
    </div>
  )
}
