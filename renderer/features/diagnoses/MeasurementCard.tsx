import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { measurementKinds, measurementName, measurementWords } from '#shared/diagnoses/measurement.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ConclusionFields } from './ConclusionFields.tsx'
import { type CardValues, inputOf, valuesOf } from './cardValues.ts'
import css from './diagnoses.module.css'
import { PartFields } from './PartFields.tsx'
import { RatingTable } from './RatingTable.tsx'
import { RestrictedNotes } from './RestrictedNotes.tsx'
import { useAuthors } from './useAuthors.ts'

const kinds = measurementKinds.map((kind) => ({ value: kind, label: measurementWords[kind] }))

type Props = {
  id: number
  editionId: number
  onRemoved: () => void
  /** What happened to this card, drawn by whoever keeps histories. */
  history: (diagnosisId: number) => ReactNode
}

/** One measurement: ratings, words, conclusions, and (asked for) the restricted notes. */
export function MeasurementCard({ id, editionId, onRemoved, history }: Props) {
  const { data: card, error, again } = useAsk('diagnoses.get', { id })
  const save = useTell('diagnoses.save')
  const remove = useTell('diagnoses.remove')
  const say = useSay()
  const { authors, options } = useAuthors(editionId)
  const [historyOpen, setHistoryOpen] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const values = useMemo(() => (card ? valuesOf(card) : undefined), [card])
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!card || !values) return <Loading />
  const name = measurementName(card)
  const takeAway = async () => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return setRefusal(answer.error.message)
    say({ sentence: `Usunięto pomiar ${name}. Jest w koszu.` })
    onRemoved()
  }
  return (
    <div className={css.card}>
      <Refusal message={refusal} />
      {card.warnings.length > 0 && (
        <Notice kind="due" title="Warto sprawdzić">
          <ul className={css.warnings}>
            {card.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form<CardValues, { id: number; revision: number }>
        label={`Pomiar ${name}`}
        values={values}
        submit="Zapisz kartę"
        onSend={(typed) => save.tell(inputOf(id, typed))}
        onSaved={() => say({ sentence: `Zapisano pomiar ${name}.` })}
        footer={
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void takeAway()}
          >
            Usuń pomiar
          </Button>
        }
      >
        <FollowRecord values={values} />
        <FieldRow>
          <DateField name="measuredOn" label="Data pomiaru" required />
          <SelectField name="kind" label="Rodzaj pomiaru" options={kinds} required />
          <DateField name="completedOn" label="Kartę zakończono" hint="Puste: karta jest otwarta." />
        </FieldRow>
        <FieldGroup title={`Oceny: ${card.templateName}`}>
          <p className={css.dim}>
            Cyfra wpisuje ocenę (0 oznacza 10), Delete ją usuwa, strzałki przechodzą między polami, Ctrl+Enter zapisuje.
            Puste pole znaczy: nie oceniano.
          </p>
          <RatingTable areas={card.areas} previous={card.previous} authors={authors} authorOptions={options} />
        </FieldGroup>
        <ConclusionFields
          areas={card.areas}
          isLast={card.kind === 'final' || card.kind === 'followUp'}
          authors={options}
        />
        <FieldGroup title="Opisy">
          <PartFields authors={options} />
        </FieldGroup>
      </Form>
      <RestrictedNotes diagnosisId={id} authors={options} />
      <div className={css.history}>
        <Button variant="default" onClick={() => setHistoryOpen(!historyOpen)}>
          {historyOpen ? 'Ukryj historię karty' : 'Pokaż historię karty'}
        </Button>
        {historyOpen && history(id)}
      </div>
    </div>
  )
}
