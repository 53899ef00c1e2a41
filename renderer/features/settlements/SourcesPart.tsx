import { formatPercent2, formatZloty } from '#shared/kernel/money.ts'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { documentsLink } from './documentsLink.ts'
import { FigureLink } from './FigureLink.tsx'
import css from './figures.module.css'
import { type Money, MoneyFields, moneyChanges } from './MoneyFields.tsx'
import { PartForm, type PartProps } from './PartForm.tsx'
import type { ReportState } from './reportState.ts'

type Values = {
  publicOtherNames: string
  percentBase: 'spent' | 'received'
} & Money
const bases = [
  { value: 'spent', label: 'dotacji wydanej' },
  { value: 'received', label: 'dotacji otrzymanej' },
]
const sums: ReadonlySet<string> = new Set(['1', '2', '3'])
const none = 'nie dotyczy'
const percent = (value: number | null): string => (value === null ? none : `${formatPercent2(value)}\u00a0%`)

type TableProps = { state: ReportState; wording: (textId: string) => string }

function SourceTable({ state, wording }: TableProps) {
  const { settlement, report } = state
  return (
    <table className={css.figures}>
      <caption>Rozliczenie według źródeł</caption>
      <thead>
        <tr>
          <th scope="col">Lp.</th>
          <th scope="col">Źródło finansowania</th>
          <th scope="col">Zgodnie z umową (zł)</th>
          <th scope="col">Poniesione (zł)</th>
        </tr>
      </thead>
      <tbody>
        {settlement.sourceRows.map(({ row, planned, actual }) => (
          <tr key={row} className={sums.has(row) ? css.block : undefined}>
            <td>{row}</td>
            <th scope="row">{wording(`II.2.row.${row}`)}</th>
            <td>{planned === null ? none : formatZloty(planned)}</td>
            <td>
              {actual === 0 ? (
                formatZloty(actual)
              ) : (
                <FigureLink amount={actual} href={documentsLink(report.grantId)} title="Dokumenty tej dotacji" />
              )}
            </td>
          </tr>
        ))}
        {settlement.shareRows.map(({ row, planned, actual }) => (
          <tr key={row}>
            <td>{row}</td>
            <th scope="row">{wording(`II.2.row.${row}`)}</th>
            <td>{percent(planned)}</td>
            <td>{percent(actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Table II.2 as calculated, and what only the coordinator knows about the money: interest, returns, names of authorities. */
export function SourcesPart({ state, wording, ...part }: PartProps & TableProps) {
  const { publicOtherNames, percentBase, interestAccrued, incomeAccrued, returned, returnedOn, revision } = part.report
  return (
    <PartForm<Values>
      {...part}
      values={{ publicOtherNames, percentBase, interestAccrued, incomeAccrued, returned, returnedOn, revision }}
      changesOf={(typed) => ({
        publicOtherNames: typed.publicOtherNames,
        percentBase: typed.percentBase,
        ...moneyChanges(typed),
      })}
      above={<SourceTable state={state} wording={wording} />}
    >
      <TextArea
        name="publicOtherNames"
        label="Organy, które dały środki z wiersza 2.3"
        hint="Wpisz, jeżeli zadanie miało pieniądze z innych źródeł publicznych."
        rows={2}
      />
      <SegmentedChoice name="percentBase" label="Procenty w wierszach 5 i 6 licz od kwoty" options={bases} />
      <MoneyFields />
    </PartForm>
  )
}
