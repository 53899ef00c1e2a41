import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DescriptionRow } from '#shared/descriptions/schema.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { DescriptionForm } from './DescriptionForm.tsx'
import { DescriptionTable } from './DescriptionTable.tsx'
import css from './descriptions.module.css'
import { firstChoice, LabelPrint } from './LabelPrint.tsx'

type Paper = { readonly label: string; readonly document: PrintRequest }
type Props = { grantId: number; print: (label: string, papers: readonly Paper[]) => ReactNode }

function AlikeButton({ pattern, targets }: { pattern: DescriptionRow; targets: readonly DescriptionRow[] }) {
  const { tell, isTelling } = useTell('descriptions.describeAlike')
  const say = useSay()
  const act = async () => {
    const answer = await tell({ documentId: pattern.id, documentIds: targets.map((row) => row.id) })
    say(
      answer.ok
        ? { sentence: `Opisano ${counted(answer.value.described, 'dokument', 'dokumenty', 'dokumentów')} jak ten.` }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <Button variant="default" loading={isTelling} onClick={() => void act()}>
      Opisz jak ten ({targets.length})
    </Button>
  )
}

/** Descriptions of all documents of a grant: what is missing where, many described at once, sheets to print. */
export function DescriptionsSection({ grantId, print }: Props) {
  const { data, error, again } = useAsk('descriptions.list', { grantId })
  const [open, setOpen] = useState<number | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [labels, setLabels] = useState(firstChoice)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję opisy…" />
  const opened = data.find((row) => row.id === open)
  const chosen = data.filter((row) => marked.has(String(row.id)))
  const alike = opened?.begun
    ? (chosen.length > 0 ? chosen : data.filter((row) => row.supplierName === opened.supplierName)).filter(
        (row) => !row.begun,
      )
    : []
  const documentIds = chosen.length > 0 ? chosen.map((row) => row.id) : null
  const which = documentIds === null ? 'wszystkie' : `zaznaczone (${documentIds.length})`
  const sheets = (size: 'A4' | 'A5') => ({ kind: 'descriptionSheets' as const, grantId, documentIds, size })
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          {data.length > 0 &&
            print('Drukuj opisy', [
              { label: `Arkusze A4, ${which}`, document: sheets('A4') },
              { label: `Arkusze A5, ${which}`, document: sheets('A5') },
            ])}
          {data.length > 0 && (
            <LabelPrint
              choice={labels}
              onChoice={setLabels}
              print={print}
              label={`Naklejki, ${which}`}
              paper={{ grantId, documentIds }}
            />
          )}
        </div>
        <DescriptionTable
          rows={data}
          isNarrow={opened !== undefined}
          openId={opened?.id ?? null}
          onOpen={async (id) => {
            if (await leave()) setOpen(id)
          }}
          marked={marked}
          onMarked={setMarked}
          empty={
            <EmptyState title="Ta dotacja nie ma jeszcze dokumentów do opisania">
              Wpisz dokumenty w części „Dokumenty”. Tu opiszesz każdy z nich i wydrukujesz arkusz, który się do niego
              dołącza.
            </EmptyState>
          }
        />
      </div>
      {opened && (
        <SidePanel key={opened.id} width={520} title={opened.number} onClose={() => setOpen(null)}>
          <div className={css.acts}>
            {print('Drukuj', [
              {
                label: 'Arkusz A4',
                document: { kind: 'descriptionSheets', grantId, documentIds: [opened.id], size: 'A4' },
              },
              {
                label: 'Arkusz A5',
                document: { kind: 'descriptionSheets', grantId, documentIds: [opened.id], size: 'A5' },
              },
            ])}
            <LabelPrint
              choice={labels}
              onChoice={setLabels}
              print={print}
              label="Naklejka"
              paper={{ grantId, documentIds: [opened.id] }}
            />
            {alike.length > 0 && <AlikeButton pattern={opened} targets={alike} />}
          </div>
          <DescriptionForm documentId={opened.id} />
        </SidePanel>
      )}
    </div>
  )
}
