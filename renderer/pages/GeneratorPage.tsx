import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { CopyDesk } from '../features/generators/CopyDesk.tsx'
import { GeneratorPanel } from '../features/generators/GeneratorPanel.tsx'
import { type TemplateAtHand, TemplatePanel } from '../features/generators/TemplatePanel.tsx'
import { TemplatesSection } from '../features/generators/TemplatesSection.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'

const title = 'Kopiuj do generatora'

/** A report to be typed into the funder's own system: copied field by field. */
export function GeneratorPage({ reportId }: { reportId: number }) {
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<number | null>(null)
  const [open, setOpen] = useState<'chosen' | 'new' | null>(null)
  const [mapped, setMapped] = useState<TemplateAtHand | null>(null)
  const { data, error, again } = useAsk('generators.copyOf', { reportId, generatorId: chosen }, { keep: true })
  const generators = useAsk('generators.list', {}).data
  if (!data || !generators || error?.kind === 'notFound')
    return <Page title={title}>{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
  const close = () => setOpen(null)
  return (
    <Page
      title={title}
      scrolls
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => go(`/sprawozdania/${reportId}`)}
        >
          Wróć do sprawozdania
        </Button>
      }
      panel={
        mapped ? (
          <TemplatePanel
            key={`${mapped.of?.id} ${mapped.sha256} ${mapped.file.about}`}
            atHand={mapped}
            onClose={() => setMapped(null)}
            onReread={setMapped}
          />
        ) : (
          open && (
            <GeneratorPanel
              key={open === 'new' ? 'new' : data.generator?.id}
              generator={open === 'new' ? null : data.generator}
              onClose={close}
              onSaved={(id) => {
                setChosen(id)
                close()
              }}
              onRemoved={() => {
                setChosen(null)
                close()
              }}
            />
          )
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      <CopyDesk
        reportId={reportId}
        copy={data}
        generators={generators}
        onChoose={setChosen}
        onEdit={() => setOpen('chosen')}
        onNew={() => setOpen('new')}
      >
        <TemplatesSection reportId={reportId} onOpen={setMapped} />
      </CopyDesk>
    </Page>
  )
}
