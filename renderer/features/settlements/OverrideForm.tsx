import { findingKey, type ReportFinding } from '#shared/settlements/overrides.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = { finding: ReportFinding; reportId: number; onClose: () => void }

/** Asks why a blocking finding is left as it is; the checklist prints the reason. */
export function OverrideForm({ finding, reportId, onClose }: Props) {
  const { tell } = useTell('settlements.overrideFinding')
  const say = useSay()
  return (
    <Form<{ reason: string }, { id: number }>
      label={`Powód pominięcia uwagi ${finding.check}`}
      values={{ reason: '' }}
      record={`${reportId} ${finding.check} ${finding.record?.id ?? 0}`}
      submit="Pomiń z powodem"
      onSend={({ reason }) => tell({ reportId, ...findingKey(finding), reason })}
      onSaved={() => {
        say({ sentence: 'Pominięto uwagę; powód będzie na liście kontrolnej.' })
        onClose()
      }}
      onCancel={onClose}
    >
      <TextArea
        name="reason"
        label="Powód"
        hint="Drukuje się na liście kontrolnej. Gdy uwaga zmieni kwotę lub datę, powód przestaje dotyczyć."
        rows={3}
        required
        autoFocus
      />
    </Form>
  )
}
