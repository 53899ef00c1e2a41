import type { CertificateRow } from '#shared/certificates/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** Annuls one certificate with a written reason; the form itself is the question. */
export function AnnulForm({ certificate }: { certificate: CertificateRow }) {
  const { tell } = useTell('certificates.annul')
  const say = useSay()
  const act = `Unieważnij zaświadczenie ${certificate.number}`
  return (
    <Form
      label={act}
      values={{ reason: '' }}
      submit={act}
      destroys
      onSend={({ reason }) => tell({ id: certificate.id, reason })}
      onSaved={() => say({ sentence: `Unieważniono zaświadczenie ${certificate.number}.` })}
    >
      <Notice kind="due" title="Tego nie da się cofnąć">
        Numer {certificate.number} zostanie w rejestrze jako unieważniony i nikt go już nie dostanie. Potem możesz wydać
        tej osobie nowe zaświadczenie, z następnym numerem.
      </Notice>
      <TextArea name="reason" label="Powód unieważnienia" required limit={500} rows={2} />
    </Form>
  )
}
