import type { IsoDate } from '#shared/kernel/dates.ts'
import type { FinalSurvey } from '#shared/outcomes/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ScoreFields } from './ScoreFields.tsx'

type Values = {
  id: number | null
  filledOn: string | null
  situation: string | null
  changed: string
  suggestions: string
  scores: Record<string, number | null>
  revision: number
}
const valuesOf = (survey: FinalSurvey | null, today: IsoDate): Values =>
  survey
    ? { ...survey, scores: Object.fromEntries(survey.scores.map((one) => [one.item, one.score])) }
    : { id: null, filledOn: today, situation: null, changed: '', suggestions: '', scores: {}, revision: 0 }

type Props = { participationId: number; survey: FinalSurvey | null; today: IsoDate }

/** The final survey of one participant, copied from paper by digits. */
export function SurveyForm({ participationId, survey, today }: Props) {
  const save = useTell('outcomes.saveSurvey')
  const remove = useTell('outcomes.removeSurvey')
  const listed = useCodes('survey_item')
  const dropped = (survey?.scores ?? []).filter((one) => !listed.some((item) => item.value === one.item))
  const items = [...listed, ...dropped.map((one) => ({ value: one.item, label: `${one.item} (dawne pytanie)` }))]
  const situations = useCodes('survey_situation', survey?.situation ?? null)
  const say = useSay()
  const values = valuesOf(survey, today)
  return (
    <Form<Values, unknown>
      label="Ankieta końcowa"
      values={values}
      submit={survey ? 'Zapisz ankietę' : 'Wpisz ankietę'}
      onSend={(typed) =>
        save.tell({
          id: typed.id,
          participationId,
          filledOn: typed.filledOn ?? '',
          situation: typed.situation,
          changed: typed.changed,
          suggestions: typed.suggestions,
          scores: Object.entries(typed.scores).flatMap(([item, score]) => (score === null ? [] : [{ item, score }])),
          revision: typed.revision,
        })
      }
      onSaved={() => say({ sentence: 'Zapisano ankietę końcową.' })}
      footer={
        survey && (
          <RemoveButton
            label="Usuń ankietę"
            said="Usunięto ankietę końcową."
            onRemove={() => remove.tell({ id: survey.id })}
            onGone={() => {}}
          />
        )
      }
    >
      <FollowRecord values={values} />
      <DateField name="filledOn" label="Data wypełnienia" required />
      <ScoreFields items={items} />
      <SelectField name="situation" label="Obecna sytuacja" none="brak odpowiedzi" options={situations} width="16rem" />
      <TextArea name="changed" label="Co się zmieniło" rows={2} limit={4000} />
      <TextArea name="suggestions" label="Sugestie" rows={2} limit={4000} />
    </Form>
  )
}
