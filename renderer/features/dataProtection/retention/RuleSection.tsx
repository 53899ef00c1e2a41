import { formatDate } from '#shared/kernel/dates.ts'
import { capitalised, counted } from '#shared/kernel/text.ts'
import { kindsOfRecord } from '#shared/retention/kinds.ts'
import { proofNames, type RetentionRule } from '#shared/retention/schema.ts'
import { ruleWords } from '#shared/retention/words.ts'
import { useAsk, useTell } from '../../../api/hooks.tsx'
import { Loading } from '../../../ui/layout/Loading.tsx'
import { RefusedState } from '../../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../../ui/layout/SidePanel.tsx'
import { createAppColumnHelper } from '../../../ui/table/appTable.tsx'
import css from '../protection.module.css'
import { RecordPanel } from '../RecordPanel.tsx'
import { Register } from '../Register.tsx'
import type { SectionProps } from '../sectionProps.ts'
import { RuleForm } from './RuleForm.tsx'

const nameOf = ({ kind }: RetentionRule) => capitalised(kindsOfRecord[kind].name)
const since = ({ validFrom, current }: RetentionRule) =>
  [validFrom === null ? 'zawsze' : formatDate(validFrom), current ? '' : '(nie dziś)'].filter(Boolean).join(' ')
const column = createAppColumnHelper<RetentionRule>()
const kind = column.accessor(nameOf, { id: 'kind', header: 'Rodzaj zapisów', meta: { width: '17rem' } })
const from = column.accessor(since, { id: 'since', header: 'Obowiązuje od', meta: { width: '9rem' } })
const beside = column.columns([kind, from])
const columns = column.columns([
  kind,
  column.accessor(ruleWords, { id: 'words', header: 'Okres' }),
  from,
  column.accessor(({ proof }) => proofNames[proof], { id: 'proof', header: 'Stan podstawy', meta: { width: '13rem' } }),
])

/** How long each kind of record is kept: versions, their bases, and how sure each is. */
export function RuleSection(props: SectionProps) {
  const { data, error, again } = useAsk('retention.rules', {})
  const { tell: remove } = useTell('retention.removeRule')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję okresy przechowywania…" />
  const unsure = data.filter(({ proof }) => proof === 'memory').length
  return (
    <Register
      {...props}
      label="Okresy przechowywania"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={nameOf}
      summary={`${counted(data.length, 'okres', 'okresy', 'okresów')}, do sprawdzenia: ${unsure}`}
      add="Nowy okres"
      papers={[{ label: 'Plan retencji', document: { kind: 'retentionPlan' } }]}
      above={
        <p className={css.dim}>
          Okres wybiera się według dnia, od którego się liczy, nie według dzisiejszego. Gdy umowa dotacji każe
          przechowywać dłużej, liczy się umowa.
        </p>
      }
      empty={{ title: 'Nie ma żadnego okresu', words: 'Usunięte okresy można przywrócić z kosza.' }}
      panel={(row, close) =>
        row ? (
          <RecordPanel
            key={row.id}
            title={nameOf(row)}
            onClose={close}
            history={props.history('retentionRule', row.id)}
            form={<RuleForm rule={row} onSaved={() => undefined} />}
            remove={{
              label: 'Usuń okres',
              said: 'Usunięto okres przechowywania. Jest w koszu.',
              onRemove: () => remove({ id: row.id }),
            }}
          />
        ) : (
          <SidePanel key="new" title="Nowy okres przechowywania" width={560} onClose={close}>
            <RuleForm rule={undefined} onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}
