import { Button } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { placeholders } from '#shared/certificates/fillText.ts'
import { certificateKinds, kindFacts } from '#shared/certificates/kinds.ts'
import type { CertificateTemplateInput, Picture } from '#shared/certificates/template.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './certificates.module.css'

const orientations = [
  { value: 'portrait', label: 'pionowo' },
  { value: 'landscape', label: 'poziomo' },
]
const hours = [
  { value: 'offered', label: 'programu' },
  { value: 'attended', label: 'obecności' },
]

/** The words and the look of a template. */
export function TemplateFields({ pictures, isNew }: { pictures: readonly Picture[]; isNew: boolean }) {
  return (
    <>
      <TextField name="name" label="Nazwa wzoru" required />
      <SelectField
        name="kind"
        label="Rodzaj"
        disabled={!isNew}
        options={certificateKinds.map((kind) => ({ value: kind, label: kindFacts[kind].label }))}
      />
      <TextField name="heading" label="Nagłówek" required />
      <TextField name="subtitle" label="Podtytuł" />
      <TextArea name="legalBasis" label="Podstawa prawna" rows={2} limit={400} />
      <TextField name="opening" label="Nad nazwiskiem" />
      <TextArea name="body" label="Pod nazwiskiem" rows={4} limit={2000} />
      <Insert />
      <TextArea name="closing" label="Na końcu" rows={2} limit={1000} />
      <SegmentedChoice name="orientation" label="Kartka" options={orientations} />
      <SelectField
        name="logoId"
        label="Pasek logotypów"
        none="bez paska"
        options={pictures.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckField name="showBirth" label="Data i miejsce urodzenia" />
      <CheckField name="showProgramme" label="Lista zajęć z godzinami" />
      <CheckField name="showHours" label="Łączna liczba godzin" />
      <SegmentedChoice name="hoursShown" label="Godziny" options={hours} />
      <CheckField name="active" label="Na liście wyboru" />
    </>
  )
}

/** Fields that the program fills in, put at the end of the text under the name. */
function Insert() {
  const { getValues, setValue } = useFormContext<CertificateTemplateInput>()
  const put = (text: string) =>
    setValue('body', `${getValues('body')}${getValues('body').endsWith(' ') ? '' : ' '}${text}`, { shouldDirty: true })
  return (
    <details>
      <summary>Pola, które program wypełni</summary>
      <div className={css.fields}>
        {placeholders.map(([name, about]) => (
          <Button key={name} size="compact-xs" variant="default" title={about} onClick={() => put(`{${name}}`)}>
            {`{${name}}`}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="default"
          title="słowo dla kobiety i dla mężczyzny"
          onClick={() => put('{k:ona|on}')}
        >
          {'{k:ona|on}'}
        </Button>
      </div>
    </details>
  )
}
