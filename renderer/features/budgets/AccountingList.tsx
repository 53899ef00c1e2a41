import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import {
  type AccountingLayout,
  accountingLayoutNames,
  accountingLayouts,
  type ExtraColumn,
  extraColumnNames,
  extraColumns,
} from '#shared/settlements/accountingColumns.ts'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { type AccountingChoice, keepChoice, lastChoice } from './accountingChoice.ts'
import type { PrintPapers } from './VersionPlan.tsx'
import css from './versions.module.css'

type Props = { grantId: number; print: PrintPapers }

/** The list of accounting documents that goes with a report: which report, how it is laid out, which columns more. */
export function AccountingList({ grantId, print }: Props) {
  const reports = useAsk('settlements.list', { grantId }).data ?? []
  const [reportId, setReportId] = useState<number>()
  const [choice, setChoice] = useState(lastChoice)
  const bridge = useBridge()
  const say = useSay()
  const report = reports.find((one) => one.id === reportId) ?? reports[0]
  if (!report) return null
  const choose = (next: AccountingChoice) => {
    keepChoice(next)
    setChoice(next)
  }
  const toggle = (column: ExtraColumn, on: boolean) =>
    choose({ ...choice, extra: on ? [...choice.extra, column] : choice.extra.filter((one) => one !== column) })
  const extra = choice.layout === 'official' ? [...choice.extra] : []
  const save = async () => {
    const answer = await bridge.call('budgets.accountingCsv', { reportId: report.id, extra })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    const { fileId } = answer.value as { fileId: string }
    if (await bridge.saveFile(fileId)) say({ sentence: 'Zapisano zestawienie jako CSV. Otworzysz je w arkuszu.' })
  }
  return (
    <section aria-label="Zestawienie dokumentów księgowych" className={css.list}>
      <h2>Zestawienie dokumentów księgowych</h2>
      <div className={css.choices}>
        <NativeSelect
          label="Sprawozdanie"
          data={reports.map((one) => ({
            value: String(one.id),
            label: `${one.kind === 'final' ? 'końcowe' : 'częściowe'}, ${formatDate(one.periodFrom)}–${formatDate(one.periodTo)}`,
          }))}
          value={String(report.id)}
          onChange={(event) => setReportId(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="Układ"
          data={accountingLayouts.map((value) => ({ value, label: accountingLayoutNames[value] }))}
          value={choice.layout}
          onChange={(event) => choose({ ...choice, layout: event.currentTarget.value as AccountingLayout })}
        />
        {print('Drukuj', [
          {
            label: 'Zestawienie dokumentów księgowych',
            document: { kind: 'accountingList', reportId: report.id, layout: choice.layout, extra },
          },
          {
            label: 'Zestawienie innych dokumentów potwierdzających realizację',
            document: { kind: 'contributionList', grantId },
          },
        ])}
        <Button variant="default" onClick={() => void save()}>
          Zapisz jako CSV
        </Button>
      </div>
      {choice.layout === 'official' && (
        <fieldset className={css.columns}>
          <legend>Dodatkowe kolumny</legend>
          {extraColumns.map((column) => (
            <Checkbox
              key={column}
              label={extraColumnNames[column]}
              checked={choice.extra.includes(column)}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
    </section>
  )
}
