import type { ChangeRequest } from '#shared/budgets/changeRequests.ts'
import { type BudgetVersion, versionKindNames, versionKinds } from '#shared/budgets/versions.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Typed = {
  kind: BudgetVersion['kind']
  annexId: number | null
  effectiveFrom: string | null
  reason: string
}
type Props = {
  grant: Grant
  isFirst: boolean
  /** A request the funder agreed to: its day and reason are proposed. */
  from: ChangeRequest | null
  onClose: () => void
}

function proposed(grant: Grant, isFirst: boolean, from: ChangeRequest | null): Typed {
  if (from) return { kind: 'update', annexId: null, effectiveFrom: from.answeredOn, reason: from.reason.slice(0, 1000) }
  const effectiveFrom = isFirst ? (grant.contractDate ?? grant.taskFrom) : null
  return { kind: isFirst ? 'offer' : 'update', annexId: null, effectiveFrom, reason: '' }
}

/** Keeps the budget as it is now as the next version. */
export function FreezeForm({ grant, isFirst, from, onClose }: Props) {
  const { tell } = useTell('budgets.freezeVersion')
  const annexes = useAsk('grants.details', { id: grant.id }).data?.annexes ?? []
  const say = useSay()
  return (
    <SidePanel title="Nowa wersja budżetu" onClose={onClose}>
      <Form<Typed, { number: number }>
        label="Nowa wersja budżetu"
        record={grant.id}
        values={proposed(grant, isFirst, from)}
        submit="Utrwal wersję"
        onSend={({ kind, annexId, effectiveFrom, reason }) =>
          tell({
            grantId: grant.id,
            kind,
            annexId: kind === 'annex' ? annexId : null,
            effectiveFrom: effectiveFrom ?? '',
            reason,
          })
        }
        onSaved={({ number }) => {
          say({ sentence: `Utrwalono wersję ${number} budżetu.` })
          onClose()
        }}
        onCancel={onClose}
      >
        {(form) => (
          <>
            <p>Pozycje i kwoty zostaną zapamiętane takie, jakie są teraz. Budżet można potem dalej zmieniać.</p>
            <FieldRow>
              <SelectField<Typed>
                name="kind"
                label="Z czego wynika"
                required
                options={versionKinds.map((kind) => ({ value: kind, label: versionKindNames[kind] }))}
              />
              <DateField name="effectiveFrom" label="Obowiązuje od" required />
            </FieldRow>
            {form.watch('kind') === 'annex' && (
              <SelectField<Typed>
                name="annexId"
                label="Aneks"
                none="jeszcze niewpisany"
                hint="Aneksy wpisuje się w części „Transze”."
                options={annexes.map((annex) => ({
                  value: annex.id,
                  label: `${annex.number}, obowiązuje od ${formatDate(annex.effectiveFrom)}`,
                }))}
              />
            )}
            <TextArea name="reason" label="Powód zmiany" rows={3} limit={1000} />
          </>
        )}
      </Form>
    </SidePanel>
  )
}
