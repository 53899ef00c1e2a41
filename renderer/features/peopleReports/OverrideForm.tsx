import { Button } from '@mantine/core'
import { hoursOf, minutesOf } from '#shared/editions/hours.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { ReportFilterInput, ReportKind } from '#shared/peopleReports/filter.ts'
import type { Figure } from '#shared/peopleReports/schema.ts'
import { valueWords } from '#shared/peopleReports/words.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../../ui/form/NumberField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { computedWords } from './FigureText.tsx'
import css from './report.module.css'

type Typed = { value: number | null; reason: string }
type Props = { kind: ReportKind; filter: ReportFilterInput; figure: Figure }

/** The field a figure of this unit is typed in. Hours are typed as hours, kept as minutes. */
function ValueField({ unit, hourMinutes }: Figure) {
  const field = { name: 'value', label: 'Liczba w raporcie', required: true } as const
  if (unit === 'grosze') return <MoneyField {...field} />
  if (unit === 'percent') return <PercentField {...field} />
  if (unit === 'hours') return <QuantityField {...field} hint={`Godziny po ${hourMinutes} min.`} />
  return unit === 'score' || unit === 'posts' ? <QuantityField {...field} /> : <NumberField {...field} />
}
const typedValue = ({ unit, hourMinutes }: Figure, value: number | null) =>
  unit === 'hours' && value !== null ? hoursOf(value, hourMinutes) : value
const keptValue = ({ unit, hourMinutes }: Figure, value: number | null) =>
  unit === 'hours' && value !== null ? minutesOf(value, hourMinutes) : value

/** Types a figure by hand, with the computed one beside it, or goes back to the computed one. */
export function OverrideForm({ kind, filter, figure }: Props) {
  const { tell } = useTell('peopleReports.saveOverride')
  const remove = useTell('peopleReports.removeOverride')
  const say = useSay()
  const { override } = figure
  const back = async () => {
    if (!override) return
    const answer = await remove.tell({ id: override.id })
    say(
      answer.ok
        ? { sentence: 'W raporcie znów stoi liczba policzona przez program.' }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  const then =
    override && figure.unit !== 'words' ? valueWords(override.computedThen, figure.unit, figure.hourMinutes) : ''
  return (
    <Form<Typed, { id: number; revision: number }>
      label={`Zmień ręcznie: ${figure.label}`}
      values={{ value: typedValue(figure, figure.value), reason: override?.reason ?? '' }}
      submit="Zapisz liczbę"
      onSend={({ value, reason }) =>
        tell({
          id: override?.id ?? null,
          kind,
          filter,
          figureId: figure.id,
          value: keptValue(figure, value) ?? -1,
          reason,
          revision: override?.revision ?? 0,
        })
      }
      onSaved={() => say({ sentence: `Wpisano ręcznie: ${figure.label}.` })}
      footer={
        override && (
          <Button variant="default" onClick={() => void back()}>
            Wróć do liczby programu
          </Button>
        )
      }
    >
      <p>
        Program policzył: <strong className={css.computed}>{computedWords(figure)}</strong>. Liczba wpisana ręcznie
        stanie w raporcie z uwagą, a policzona zostanie obok.
      </p>
      {override?.changedSince && (
        <Notice kind="due" title="Od zmiany ręcznej zapisy się zmieniły">
          {formatDate(override.madeOn)} program policzył {then}, dziś {computedWords(figure)}.
        </Notice>
      )}
      <ValueField {...figure} />
      <TextArea name="reason" label="Powód" required limit={500} rows={2} />
    </Form>
  )
}
