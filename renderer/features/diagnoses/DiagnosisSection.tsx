import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { measurementName } from '#shared/diagnoses/measurement.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { CardPrints, type Preview } from './CardPrints.tsx'
import { ChangeView } from './ChangeView.tsx'
import css from './diagnoses.module.css'
import { MeasurementCard } from './MeasurementCard.tsx'
import { NewMeasurement } from './NewMeasurement.tsx'
import { TestScores } from './TestScores.tsx'

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)

type Props = {
  participationId: number
  /** Draws a paper; the feature does not know how papers are shown. */
  preview: Preview
  /** Draws what happened to a card. */
  history: (diagnosisId: number) => ReactNode
}

/** The diagnosis of one participant: change, every measurement, tests, prints. */
export function DiagnosisSection({ participationId, preview, history }: Props) {
  const { data: diagnoses, error, again } = useAsk('diagnoses.ofParticipation', { participationId })
  const [part, setPart] = useState('zmiana')
  const [adding, setAdding] = useState(false)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!diagnoses) return <Loading />
  const open = async (next: string) => {
    if (await leave()) setPart(next)
  }
  const add = async () => {
    if (await leave()) setAdding(true)
  }
  const tabs = [
    { id: 'zmiana', label: 'Zmiana', content: <ChangeView diagnoses={diagnoses} onAdd={() => void add()} /> },
    ...diagnoses.measurements.map((head) => ({
      id: String(head.id),
      label: capital(measurementName(head)),
      content: (
        <MeasurementCard
          key={head.id}
          id={head.id}
          editionId={diagnoses.editionId}
          onRemoved={() => setPart('zmiana')}
          history={history}
        />
      ),
    })),
    { id: 'testy', label: 'Wyniki testów', content: <TestScores diagnoses={diagnoses} /> },
    ...(diagnoses.measurements.length > 0
      ? [{ id: 'wydruki', label: 'Wydruki', content: <CardPrints diagnoses={diagnoses} preview={preview} /> }]
      : []),
  ]
  return (
    <div className={css.beside}>
      <div className={css.main}>
        <div className={css.head}>
          <Tabs
            label="Części diagnozy"
            tabs={tabs}
            value={tabs.some((tab) => tab.id === part) ? part : 'zmiana'}
            onChange={(next) => void open(next)}
          />
          {diagnoses.measurements.length > 0 && (
            <Button
              className={css.add ?? ''}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => void add()}
            >
              Dodaj pomiar
            </Button>
          )}
        </div>
      </div>
      {adding && (
        <NewMeasurement
          diagnoses={diagnoses}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false)
            setPart(String(id))
          }}
        />
      )}
    </div>
  )
}
