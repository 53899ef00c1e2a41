import type { BudgetVersion } from '#shared/budgets/versions.ts'
import { versionTitle } from '#shared/budgets/versions.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Typed = { from: number | null; to: number | null; madeOn: string | null; reason: string }
type Props = { grant: Grant; versions: readonly BudgetVersion[]; onSaved: () => void; onClose: () => void }

/** Writes a letter that asks the funder for a change: from a version agreed on to another, or to the budget as it is now. */
export function NewRequestForm({ grant, versions, onSaved, onClose }: Props) {
  const { tell } = useTell('budgets.addChangeRequest')
  const today = useAsk('app.status', {}).data?.today
  const say = useSay()
  const options = versions.map((one) => ({ value: one.id, label: versionTitle(one) }))
  if (!today) return null
  return (
    <SidePanel title="Nowy wniosek o zmianę" onClose={onClose}>
      <Form<Typed, { number: number }>
        label="Nowy wniosek o zmianę"
        record={grant.id}
        values={{ from: versions.at(-1)?.id ?? null, to: null, madeOn: today, reason: '' }}
        submit="Zapisz wniosek"
        onSend={({ from, to, madeOn, reason }) =>
          tell({ grantId: grant.id, from: from ?? 0, to, madeOn: madeOn ?? '', reason })
        }
        onSaved={({ number }) => {
          say({ sentence: `Zapisano wniosek nr ${number}. Wydrukujesz go z listy wniosków.` })
          onSaved()
        }}
        onCancel={onClose}
      >
        <p>Tabelę z kwotami przed zmianą i po niej program wpisze sam. Zostanie z wnioskiem taka, jaka jest teraz.</p>
        <SelectField<Typed> name="from" label="Budżet, który obowiązuje" options={options} required />
        <SelectField<Typed> name="to" label="Budżet po zmianie" options={options} none="budżet teraz" />
        <DateField name="madeOn" label="Dzień wniosku" required />
        <TextArea<Typed> name="reason" label="Powód zmiany" rows={6} limit={4000} required />
      </Form>
    </SidePanel>
  )
}
