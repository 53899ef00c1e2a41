import { CertificateSettings } from '../../features/certificates/CertificateSettings.tsx'
import { documentPreview } from '../documentPreview.tsx'

export default function CertificateSettingsTab() {
  return <CertificateSettings preview={documentPreview} />
}
