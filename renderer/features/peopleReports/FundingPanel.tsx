import { Button } from '@mantine/core'
import { useState } from 'react'
import { gr } from '#shared/kernel/money.ts'
import type { FundingRow } from '#shared/peopleReports/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './report.module.css'

type Typed = { fundingSource: string | null; amount: number | null; note: string }
const column = createAppColumnHelper<FundingRow>()
const columns = column.columns([
  column.accessor('sourceLabel', { header: 'Źródło' }),
  column.accessor('amount', { header: 'Kwota (zł)', meta: { kind: 'money', width: '8rem' } }),
])

function FundingForm({ year, row, onDone }: { year: number; row: FundingRow | undefined; onDone: () => void }) {
  const { tell } = useTell('peopleReports.saveFunding')
  const remove = useTell('peopleReports.removeFunding')
  const sources = useCodes('funding_source', row?.fundingSource)
  const say = useSay()
  const takeAway = async () => {
    if (!row) return
    const answer = await remove.tell({ id: row.id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: `Usunięto źródło „${row.sourceLabel}”.` })
    onDone()
  }
  return (
    <Form<Typed, { id: number }>
      label={row ? `Źródło: ${row.sourceLabel}` : 'Nowe źródło finansowania'}
      values={{ fundingSource: row?.fundingSource ?? null, amount: row?.amount ?? null, note: row?.note ?? '' }}
      submit={row ? 'Zapisz źródło' : 'Dodaj źródło'}
      onSend={({ fundingSource, amount, note }) =>
        tell({
          id: row?.id ?? null,
          year,
          fundingSource: fundingSource ?? '',
          amount: amount === null ? -1 : gr(amount),
          note,
          revision: row?.revision ?? 0,
        })
      }
      onSaved={(_saved, _sent, form) => {
        say({ sentence: 'Zapisano źródło finansowania.' })
        if (!row) form.reset()
        onDone()
      }}
      footer={
        row && (
          <Button variant="default" onClick={() => void takeAway()}>
            Usuń źródło
          </Button>
        )
      }
    >
      <SelectField name="fundingSource" label="Źródło" required none="wybierz" options={sources} />
      <MoneyField name="amount" label="Kwota w roku" required />
      <TextField name="note" label="Uwagi" maxLength={500} />
    </Form>
  )
}

/** Money of the club in a year that no document charged to a grant shows. */
export function FundingPanel({ year, onClose }: { year: number; onClose: () => void }) {
  const { data, error, again } = useAsk('peopleReports.funding', { year })
  const [openId, setOpenId] = useState<number | null>(null)
  const row = data?.find(({ id }) => id === openId)
  return (
    <SidePanel title={`Źródła finansowania w roku ${year}`} onClose={onClose}>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <div className={css.behind}>
          <p className={css.dim}>
            Wpisz pieniądze, których nie ma w dokumentach rozliczonych w dotacjach: składki, darowizny, wkład gminy.
          </p>
          {data.length > 0 && (
            <DataTable
              label="Wpisane źródła"
              columns={columns}
              rows={data}
              openId={openId}
              onOpen={({ id }) => setOpenId(id)}
              empty="Nie wpisano żadnego źródła."
            />
          )}
          <FundingForm
            key={row ? `${row.id}.${row.revision}` : 'new'}
            year={year}
            row={row}
            onDone={() => setOpenId(null)}
          />
        </div>
      )}
    </SidePanel>
  )
}
