import { countsSentence, resultSentence, ruleWords } from '#shared/diagnoses/resultWords.ts'
import type { CaseDiagnoses, MeasurementHead } from '#shared/diagnoses/schema.ts'
import { Notice } from '../../ui/layout/Notice.tsx'

type Props = {
  diagnoses: CaseDiagnoses
  initial: MeasurementHead | undefined
  last: MeasurementHead | undefined
}

/** What the measurements say of the person, and what is still missing for it. */
export function ResultNotice({ diagnoses, initial, last }: Props) {
  const { result } = diagnoses
  if (!initial)
    return <Notice kind="due">Brak pomiaru początkowego: nie ma z czym porównać ocen. Dodaj go, jeżeli był.</Notice>
  if (!last) return <Notice kind="info">Jest dopiero pomiar początkowy. Zmianę widać po następnym pomiarze.</Notice>
  if (!result)
    return (
      <Notice kind="info">
        Brak pomiaru końcowego: poniżej porównano z ostatnim pomiarem śródokresowym. W sprawozdaniach ta osoba jest
        liczona jako „brak pomiaru końcowego”.
      </Notice>
    )
  const toConfirm = result.ruleMet && result.confirmed === null
  return (
    <Notice kind={result.improved ? 'good' : toConfirm ? 'due' : 'info'} title={resultSentence(result)}>
      {countsSentence(result)} Reguła poprawy: {ruleWords(diagnoses)}.
      {toConfirm && ' Potwierdza się ją w karcie pomiaru końcowego.'}
    </Notice>
  )
}
