import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../api/hooks.tsx'
import { FormTextList } from '../features/settlements/FormTextList.tsx'
import { FormTextPanel } from '../features/settlements/FormTextPanel.tsx'
import { isUncompared, nextUncompared } from '../features/settlements/formTextWords.ts'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'

const title = 'Brzmienia formularza'

function Comparing({ reportId, grantId }: { reportId: number; grantId: number }) {
  const [, go] = useLocation()
  const [openId, setOpenId] = useState<string | null>(null)
  const [onlyOpen, setOnlyOpen] = useState(true)
  const { data, error, again } = useAsk('settlements.formTexts', { grantId })
  const today = useAsk('app.status', {}).data?.today
  if (error || !data || !today)
    return <Page title={title}>{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
  const open = data.texts.find((text) => text.textId === openId)
  const left = data.texts.filter(isUncompared).length
  return (
    <Page
      title={title}
      note={
        left === 0
          ? `Wzór: ${data.legalSource}. Wszystko porównano.`
          : `Wzór: ${data.legalSource}. Do porównania: ${counted(left, 'brzmienie', 'brzmienia', 'brzmień')}. Otwórz tekst urzędowy obok i przejdź po kolei; poprawki trafią od razu na wydruk.`
      }
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
        open && (
          <FormTextPanel
            key={open.textId}
            text={open}
            formVersion={data.formVersion}
            legalSource={data.legalSource}
            today={today}
            onClose={() => setOpenId(null)}
            onCompared={() => setOpenId(nextUncompared(data.texts, open.textId) ?? null)}
          />
        )
      }
    >
      <FormTextList
        texts={data.texts}
        openId={openId}
        onOpen={setOpenId}
        onlyOpen={onlyOpen}
        onOnlyOpen={setOnlyOpen}
      />
    </Page>
  )
}

/** Compares what the form of a report prints with the official text, wording by wording. */
export function FormTextsPage({ reportId }: { reportId: number }) {
  const { data, error, again } = useAsk('settlements.get', { id: reportId })
  if (error || !data)
    return <Page title={title}>{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
  return <Comparing reportId={reportId} grantId={data.report.grantId} />
}
