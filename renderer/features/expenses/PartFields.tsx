import { useFormContext, useWatch } from 'react-hook-form'
import { sources } from '#shared/grants/sources.ts'
import { useAsk } from '../../api/hooks.tsx'
import { sourceOptions } from '../../texts/sources.ts'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped, PartTyped } from './expenseTyped.ts'
import { LineMeter, NoMeter } from './LineMeter.tsx'
import { lineAfter } from './lineAfter.ts'
import type { Charging } from './useCharging.ts'

/** `index`: which part of the document; `number`: what it is called when there are several. */
type Part = { index: number; number?: number }
const numbered = (label: string, number: number | undefined) => (number === undefined ? label : `${label} ${number}`)

/** The line of the budget, found by its number or a word of its name. */
export function LineField({ index, number, charging }: Part & { charging: Charging }) {
  const isWithout = charging.options.length === 0
  return (
    <ComboboxField<ExpenseTyped>
      name={`allocations.${index}.lineId`}
      label={numbered('Pozycja budżetu', number)}
      options={charging.options}
      placeholder="numer albo słowo"
      className={css.grow ?? ''}
      required={number !== undefined}
      disabled={isWithout}
      {...(isWithout ? { hint: 'Ta dotacja nie ma jeszcze budżetu.' } : {})}
    />
  )
}

/** Which money pays, named as the programme of the line's grant names it. */
export function SourceField({ index, number, charging }: Part & { charging: Charging }) {
  const { control } = useFormContext<ExpenseTyped>()
  const lineId = useWatch({ control, name: `allocations.${index}.lineId` })
  const grantId = charging.grantOf(lineId ?? null)
  const grant = useAsk('grants.get', { id: grantId ?? 0 }, { enabled: grantId !== undefined }).data
  return (
    <SelectField<ExpenseTyped>
      name={`allocations.${index}.source`}
      label={numbered('Źródło', number)}
      options={sourceOptions(sources, grant?.programmeKind)}
      width="13rem"
    />
  )
}

type MeterProps = {
  index: number
  charging: Charging
  /** All parts of the document that would count on a line; none when it is ineligible. */
  parts: readonly PartTyped[]
}

type LineProps = { part: PartTyped; parts: readonly PartTyped[]; counted: Charging['counted'] }

/** The meter of a line of another grant than the one worked in: its budget is asked for once the line is chosen. */
function OtherMeter({ grantId, part, parts, counted }: LineProps & { grantId: number }) {
  const lines = useAsk('budgets.get', { grantId }).data?.lines
  const line = lines?.find((one) => one.id === part.lineId)
  const grant = useAsk('grants.get', { id: grantId }).data
  if (!lines || !line || !grant) return <NoMeter why="Pozycja innej dotacji." />
  return <LineMeter figures={lineAfter(line, part.source, parts, counted, { lines, limit: grant })} />
}

/** How the line of a part will stand, once there is one. */
export function PartMeter({ index, charging, parts }: MeterProps) {
  const { control } = useFormContext<ExpenseTyped>()
  const part = useWatch({ control, name: `allocations.${index}` })
  const { counted, measure } = charging
  const line = charging.lineOf(part?.lineId ?? null)
  const grantId = charging.grantOf(part?.lineId ?? null)
  if (part?.lineId && parts.length === 0) return <NoMeter why="Wydatek niekwalifikowalny nie obciąża pozycji." />
  if (part && line) return <LineMeter figures={lineAfter(line, part.source, parts, counted, measure)} />
  if (part?.lineId && grantId !== undefined)
    return <OtherMeter grantId={grantId} part={part} parts={parts} counted={counted} />
  return <NoMeter why="Po wyborze pozycji zobaczysz, ile na niej zostanie." />
}
