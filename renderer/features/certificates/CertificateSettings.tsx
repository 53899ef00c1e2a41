import { useState } from 'react'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './certificates.module.css'
import type { Preview } from './DraftPreview.tsx'
import { LogoList } from './LogoList.tsx'
import { SeriesForms } from './SeriesForms.tsx'
import { blankTemplate, TemplateEditor } from './TemplateEditor.tsx'
import { TemplateList } from './TemplateList.tsx'

/** Templates of certificates, logo strips and number patterns. */
export function CertificateSettings({ preview }: { preview: Preview }) {
  const { data: templates, error, again } = useAsk('certificates.templates', {})
  const { data: pictures } = useAsk('certificates.pictures', {})
  const [open, setOpen] = useState<number | 'new'>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!templates || !pictures) return <Loading />
  const template = templates.find(({ id }) => id === open)
  if (template || open === 'new')
    return (
      <TemplateEditor
        key={open}
        template={template}
        start={template ?? blankTemplate}
        pictures={pictures}
        preview={preview}
        onClose={() => setOpen(undefined)}
      />
    )
  return (
    <div className={css.settings}>
      <section aria-label="Wzory zaświadczeń">
        <h2>Wzory zaświadczeń</h2>
        <TemplateList
          templates={templates}
          onOpen={(row: CertificateTemplate) => setOpen(row.id)}
          onNew={() => setOpen('new')}
        />
      </section>
      <section aria-label="Paski logotypów">
        <h2>Paski logotypów</h2>
        <LogoList pictures={pictures} />
      </section>
      <section aria-label="Numeracja zaświadczeń">
        <h2>Numeracja</h2>
        <SeriesForms />
      </section>
    </div>
  )
}
