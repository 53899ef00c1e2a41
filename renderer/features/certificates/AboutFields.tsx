import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { kindFacts } from '#shared/certificates/kinds.ts'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { CandidateFields } from './CandidateFields.tsx'
import type { OtherKind, OtherValues } from './otherIssue.ts'

const kinds: readonly OtherKind[] = ['ZU', 'ZP', 'CE', 'PO']

/** Which certificate, by which template, about what and for whom. */
export function AboutFields({ templates }: { templates: readonly CertificateTemplate[] }) {
  const { watch, setValue } = useFormContext<OtherValues>()
  const kind = watch('kind')
  const templateId = watch('templateId')
  const usable = templates.filter((one) => one.kind === kind && one.active)
  const chosen = usable.find((one) => one.id === templateId)
  const first = usable[0]
  // Another kind has other templates: the first of them stands in until one is chosen.
  useEffect(() => {
    if (!chosen && first) {
      setValue('templateId', first.id)
      setValue('orientation', first.orientation)
    }
  }, [chosen, first, setValue])
  return (
    <>
      <SelectField<OtherValues>
        name="kind"
        label="Rodzaj"
        options={kinds.map((one) => ({ value: one, label: kindFacts[one].label }))}
      />
      <SelectField<OtherValues>
        name="templateId"
        label="Wzór"
        required
        options={usable.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {kind === 'ZU' || kind === 'ZP' ? <SupportFields kind={kind} /> : <FreeFields isVolunteer={kind === 'PO'} />}
    </>
  )
}

function SupportFields({ kind }: { kind: 'ZU' | 'ZP' }) {
  const { watch } = useFormContext<OtherValues>()
  const editionId = watch('editionId')
  const about = watch('about')
  const editions = useAsk('editions.list', {}).data
  const supports = useAsk('certificates.supports', { editionId: editionId ?? 0 }, { enabled: editionId !== null }).data
  return (
    <>
      <SelectField<OtherValues>
        name="editionId"
        label="Edycja"
        required
        options={(editions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {editionId !== null && (
        <SelectField<OtherValues>
          name="about"
          label="Zajęcia lub kurs"
          required
          hint={supports?.length === 0 ? 'W tej edycji nie ma jeszcze grup ani kursów.' : ''}
          options={(supports ?? []).map(({ groupId, courseId, name, people }) => ({
            value: groupId === null ? `k${courseId}` : `g${groupId}`,
            label: `${name} (${people})`,
          }))}
        />
      )}
      {about !== null && <CandidateFields key={`${kind} ${about}`} kind={kind} about={about} />}
    </>
  )
}

const FreeFields = ({ isVolunteer }: { isVolunteer: boolean }) => (
  <>
    <TextArea<OtherValues>
      name="recipients"
      label="Dla kogo"
      required
      hint="Każda nazwa albo imię i nazwisko w osobnym wierszu."
    />
    <TextArea<OtherValues> name="subject" label="Za co / zakres" required limit={300} rows={2} />
    {isVolunteer && (
      <>
        <DateField name="periodFrom" label="Od" required />
        <DateField name="periodTo" label="Do" required />
        <NumberField name="hours" label="Liczba godzin" unit="godz." />
      </>
    )}
  </>
)
