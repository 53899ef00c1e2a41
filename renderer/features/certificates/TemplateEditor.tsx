import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import {
  type CertificateTemplate,
  type CertificateTemplateInput,
  certificateTemplateInput,
  type Picture,
} from '#shared/certificates/template.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './certificates.module.css'
import type { Preview } from './DraftPreview.tsx'
import { TemplateFields } from './TemplateFields.tsx'

/** What a new template starts with. */
export const blankTemplate: CertificateTemplateInput = {
  id: null,
  kind: 'ZU',
  name: '',
  heading: 'ZAŚWIADCZENIE',
  subtitle: 'o ukończeniu zajęć',
  legalBasis: '',
  opening: 'Zaświadcza się, że {tytuł}',
  body: '{k:ukończyła|ukończył} zajęcia „{temat}” w wymiarze {godziny}.',
  closing: '',
  orientation: 'landscape',
  logoId: null,
  showBirth: true,
  showProgramme: false,
  showHours: false,
  hoursShown: 'offered',
  active: true,
  revision: 0,
}

type Props = {
  /** Undefined: a new one. */
  template: CertificateTemplate | undefined
  start: CertificateTemplateInput | CertificateTemplate
  pictures: readonly Picture[]
  preview: Preview
  onClose: () => void
}

function Watch({ onChange }: { onChange: (values: CertificateTemplateInput) => void }) {
  const values = useWatch<CertificateTemplateInput>() as CertificateTemplateInput
  useEffect(() => onChange(values), [values, onChange])
  return null
}

/** A template: its words at the left, the paper it makes at the right, drawn anew while one types. */
export function TemplateEditor({ template, start, pictures, preview, onClose }: Props) {
  const save = useTell('certificates.saveTemplate')
  const remove = useTell('certificates.removeTemplate')
  const say = useSay()
  const [first] = useState((): CertificateTemplateInput => {
    const { used: _, ...input } = { used: 0, ...start }
    return input
  })
  const [values, setValues] = useState(first)
  const [settled] = useDebouncedValue(values, 300)
  const judged = certificateTemplateInput.safeParse({ ...settled, name: settled.name || 'wzór' })
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto wzór zaświadczenia.' })
    onClose()
  }
  return (
    <div className={css.desk}>
      <div className={css.form}>
        <Form<CertificateTemplateInput, unknown>
          label={template ? `Wzór: ${template.name}` : 'Nowy wzór zaświadczenia'}
          values={first}
          schema={certificateTemplateInput}
          submit="Zapisz wzór"
          onSend={save.tell}
          onSaved={() => {
            say({ sentence: 'Zapisano wzór zaświadczenia.' })
            onClose()
          }}
          onCancel={onClose}
          footer={
            template && (
              <Button
                variant="subtle"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => void takeAway(template.id)}
              >
                Usuń wzór
              </Button>
            )
          }
        >
          <TemplateFields pictures={pictures} isNew={!template} />
          <Watch onChange={setValues} />
        </Form>
      </div>
      <div className={css.preview}>
        {judged.success ? (
          preview({ kind: 'certificateTemplate', template: judged.data }, 'Podgląd wzoru')
        ) : (
          <EmptyState title="Tu będzie podgląd">
            Popraw zaznaczone pola, a zobaczysz zaświadczenie dla przykładowej osoby.
          </EmptyState>
        )}
      </div>
    </div>
  )
}
