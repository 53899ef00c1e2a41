import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { measurementKinds, measurementWords } from '#shared/diagnoses/measurement.ts'
import type { CaseDiagnoses, Score, ScoreInput } from '#shared/diagnoses/schema.ts'
import { formatPercent2 } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './diagnoses.module.css'
import { useAuthors } from './useAuthors.ts'

const points = (hundredths: number): string => formatPercent2(hundredths).replace(/,?0{1,2}$/, '')
const column = createAppColumnHelper<Score>()
const tool = column.accessor('tool', { header: 'Narzędzie' })
const takenOn = column.accessor('takenOn', { header: 'Data', meta: { kind: 'date', width: '7rem' } })
const result = column.accessor('score', {
  header: 'Wynik',
  meta: { kind: 'number', width: '8rem' },
  cell: ({ row: { original: row } }) =>
    row.max === null ? points(row.score) : `${points(row.score)} z ${points(row.max)}`,
})
const narrow = column.columns([tool, takenOn, result])
const columns = column.columns([
  tool,
  takenOn,
  column.accessor((row) => measurementWords[row.kind], {
    id: 'kind',
    header: 'Przy pomiarze',
    meta: { width: '9rem' },
  }),
  result,
  column.accessor('interpretation', { header: 'Interpretacja' }),
  column.accessor('staffName', { header: 'Kto przeprowadził' }),
])

type Values = Omit<ScoreInput, 'id' | 'takenOn' | 'score'> & { takenOn: string | null; score: number | null }
type PanelProps = { diagnoses: CaseDiagnoses; score: Score | undefined; onClose: () => void }

function ScorePanel({ diagnoses, score, onClose }: PanelProps) {
  const save = useTell('diagnoses.saveScore')
  const remove = useTell('diagnoses.removeScore')
  const say = useSay()
  const { options } = useAuthors(diagnoses.editionId)
  const values: Values = {
    participationId: diagnoses.participationId,
    tool: score?.tool ?? '',
    takenOn: score?.takenOn ?? null,
    kind: score?.kind ?? 'initial',
    score: score?.score ?? null,
    max: score?.max ?? null,
    interpretation: score?.interpretation ?? '',
    staffId: score?.staffId ?? null,
    revision: score?.revision ?? 0,
  }
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto wynik testu. Jest w koszu.' })
    onClose()
  }
  return (
    <SidePanel
      title={score ? score.tool : 'Nowy wynik testu'}
      onClose={onClose}
      actions={
        score && (
          <ActionIcon aria-label="Usuń wynik testu" title="Usuń wynik testu" onClick={() => void takeAway(score.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Form<Values, unknown>
        label={score ? 'Wynik testu' : 'Nowy wynik testu'}
        values={values}
        submit="Zapisz wynik"
        onSend={(typed) =>
          save.tell({ ...typed, id: score?.id ?? null, takenOn: typed.takenOn ?? '', score: typed.score ?? 0 })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano wynik testu.' })
          if (!score) onClose()
        }}
      >
        {score && <FollowRecord values={values} />}
        <TextField
          name="tool"
          label="Nazwa narzędzia"
          hint="Zapisuje się tylko wynik. Arkusz z pytaniami zostaje u psychologa."
          required
          autoFocus={!score}
        />
        <FieldRow>
          <DateField name="takenOn" label="Data badania" required />
          <SelectField
            name="kind"
            label="Przy pomiarze"
            options={measurementKinds.map((kind) => ({ value: kind, label: measurementWords[kind] }))}
          />
        </FieldRow>
        <FieldRow>
          <QuantityField name="score" label="Wynik" required />
          <QuantityField name="max" label="Najwyższy możliwy" />
        </FieldRow>
        <TextField name="interpretation" label="Interpretacja" hint="Krótko, na przykład: wynik przeciętny." />
        <SelectField name="staffId" label="Kto przeprowadził" none="nie podano" options={options} />
      </Form>
    </SidePanel>
  )
}

/** Scores of outside tests: name, score, day; never the items of a test. */
export function TestScores({ diagnoses }: { diagnoses: CaseDiagnoses }) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const go = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  const add = { label: 'Dodaj wynik testu', onAct: () => void go('new') }
  return (
    <div className={css.beside}>
      <div className={css.main}>
        <DataTable
          label="Wyniki testów"
          columns={open === null ? columns : narrow}
          rows={diagnoses.scores}
          openId={open === 'new' ? null : open}
          onOpen={({ id }) => void go(id)}
          filter={
            diagnoses.scores.length > 0 && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add.onAct}>
                {add.label}
              </Button>
            )
          }
          empty={
            <EmptyState title="Nie ma wyników testów" action={add}>
              Jeżeli psycholog użył gotowego testu, zapisz tu jego nazwę i wynik.
            </EmptyState>
          }
        />
      </div>
      {open !== null && (
        <ScorePanel
          key={open}
          diagnoses={diagnoses}
          score={diagnoses.scores.find((one) => one.id === open)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
