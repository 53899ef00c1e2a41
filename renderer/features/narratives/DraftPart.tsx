import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { DraftedField } from '#shared/narratives/contract.ts'
import { refreshText, type Step, textAfter } from '#shared/narratives/refresh.ts'
import type { Report } from '#shared/settlements/contract.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './narratives.module.css'

const stepWords = {
  kept: '',
  renewed: 'Odświeżony akapit',
  added: 'Nowy akapit',
  dropped: 'Zniknie, bo nie ma już tego rezultatu lub działania',
  edited: 'Twój akapit zostaje; z danych wynika dziś',
} as const

type StepProps = { step: Step; isTaken: boolean; onTake: (is: boolean) => void }
/** One change: what will stand in the text, or what could stand in place of own words. */
const StepRow = ({ step, isTaken, onTake }: StepProps) => (
  <li>
    <span className={css.dim}>{stepWords[step.kind]}</span>
    <p>{step.kind === 'dropped' ? step.before : (step.offer ?? step.text)}</p>
    {step.offer !== null && (
      <Checkbox
        label="Weź to brzmienie zamiast mojego"
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
    )}
  </li>
)

type ChangesProps = { field: DraftedField; report: Report; last: string; now: string; onClose: () => void }
/** What a refresh would change, before it does. */
function Changes({ field, report, last, now, onClose }: ChangesProps) {
  const { tell } = useTell('narratives.save')
  const say = useSay()
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const [refused, setRefused] = useState<string>()
  // An emptied box starts anew: nothing of the old draft is left out of it.
  const steps = refreshText(report[field] === '' ? '' : last, now, report[field])
  const changes = steps.flatMap((step, index) => (step.kind === 'kept' ? [] : [{ step, index }]))
  const take = (index: number, is: boolean) => {
    const next = new Set(taken)
    if (is) next.add(index)
    else next.delete(index)
    setTaken(next)
  }
  const save = async () => {
    const text = textAfter(steps, taken)
    const answer = await tell({ reportId: report.id, field, text, draft: now, revision: report.revision })
    if (!answer.ok) return setRefused(answer.error.message)
    say({ sentence: 'Wstawiono do sprawozdania szkic z danych.' })
    onClose()
  }
  return (
    <section className={css.panel} aria-label="Zmiany z danych">
      <h3>{changes.length === 0 ? 'Tekst zgadza się z danymi' : 'Co się zmieni'}</h3>
      <Refusal message={refused} />
      {changes.length === 0 ? (
        <p className={css.dim}>Nie ma czego wstawić ani odświeżyć. Rezultaty i harmonogram wpisuje się w dotacji.</p>
      ) : (
        <ul className={css.steps}>
          {changes.map(({ step, index }) => (
            <StepRow
              key={`${index} ${step.kind}`}
              step={step}
              isTaken={taken.has(index)}
              onTake={(is) => take(index, is)}
            />
          ))}
        </ul>
      )}
      <div className={css.acts}>
        {changes.length > 0 && <Button onClick={() => void save()}>Wstaw do tekstu</Button>}
        <Button variant="default" onClick={onClose}>
          Zamknij
        </Button>
      </div>
    </section>
  )
}

type Props = {
  field: DraftedField
  report: Report
  /** The box holds something not saved: it is saved first, so that nothing typed is passed over. */
  isTyped: boolean
}

/** Puts words drafted from the records into a box, or brings those that are there up to date; shows first what changes. */
export function DraftPart({ field, report, isTyped }: Props) {
  const { data, error } = useAsk('narratives.drafts', { reportId: report.id })
  const [isOpen, setOpen] = useState(false)
  if (error) return <Refusal message={error.message} />
  if (!data) return null
  const { last, now } = data[field]
  if (isOpen && !isTyped)
    return <Changes field={field} report={report} last={last} now={now} onClose={() => setOpen(false)} />
  return (
    <div className={css.acts}>
      <Button variant="default" disabled={isTyped} onClick={() => setOpen(true)}>
        {last === '' || report[field] === '' ? 'Wstaw szkic z danych' : 'Odśwież z danych'}
      </Button>
      <span className={css.dim}>
        {isTyped ? 'Najpierw zapisz to, co wpisano.' : 'Zobaczysz zmiany, zanim trafią do tekstu.'}
      </span>
    </div>
  )
}
