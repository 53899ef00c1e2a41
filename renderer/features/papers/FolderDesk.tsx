import { Button, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { folderTotals } from '#shared/papers/folder.ts'
import type { Folder } from '#shared/papers/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { FolderMatrix, type OpenCell } from './FolderMatrix.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { type Preview, PrintPapersPanel } from './PrintPapersPanel.tsx'
import css from './papers.module.css'
import { papers, people } from './paperWords.ts'

type Print = 'folderMatrix' | 'folderCover' | 'papers'
type Beside = { kind: 'cell'; cell: OpenCell } | { kind: 'many'; paperId: number } | { kind: 'print'; what: Print }
type Props = { editionId: number; today: IsoDate; preview: Preview; onRecruit: () => void }

const missingOf = (folders: readonly Folder[]): number =>
  folders.reduce((total, one) => total + folderTotals(one.papers).missing, 0)

/** Folders of everybody in an edition: the matrix, ticks for many at once, prints. */
export function FolderDesk({ editionId, today, preview, onRecruit }: Props) {
  const { data, error, again } = useAsk('papers.edition', { editionId })
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  const [beside, setBeside] = useState<Beside>()
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję teczki…" />
  const { kinds, folders } = data
  if (folders.length === 0)
    return (
      <EmptyState
        title="W tej edycji nie ma jeszcze teczek"
        action={{ label: 'Przejdź do rekrutacji', onAct: onRecruit }}
      >
        Teczka powstaje, gdy ktoś zostaje uczestnikiem; program pokaże tu, których dokumentów brakuje.
      </EmptyState>
    )
  const show = async (next: Beside) => {
    if (await leave()) setBeside(next)
  }
  const close = () => setBeside(undefined)
  const chosen = folders.filter(({ participationId }) => marked.has(participationId))
  const some = chosen.length > 0 ? chosen : folders
  const ids = some.map(({ participationId }) => participationId)
  const missing = missingOf(folders)
  const panelOf = () => {
    if (beside === undefined) return undefined
    if (beside.kind === 'print')
      return beside.what === 'papers' ? (
        <PrintPapersPanel editionId={editionId} participationIds={ids} preview={preview} onClose={close} />
      ) : (
        <SidePanel
          title={beside.what === 'folderMatrix' ? 'Kompletność teczek' : 'Karty teczek'}
          width={560}
          onClose={close}
        >
          <div className={css.pdf}>
            {beside.what === 'folderMatrix'
              ? preview({ kind: 'folderMatrix', editionId }, 'Kompletność teczek')
              : preview({ kind: 'folderCover', participationIds: ids }, 'Karty teczek')}
          </div>
        </SidePanel>
      )
    const paperId = beside.kind === 'cell' ? beside.cell.paperId : beside.paperId
    const kind = kinds.find(({ id }) => id === paperId)
    const of =
      beside.kind === 'many' ? chosen : folders.filter((one) => one.participationId === beside.cell.participationId)
    return kind && of.length > 0 ? (
      <PaperPanel
        key={`${paperId} ${of.map(({ participationId }) => participationId).join()}`}
        kind={kind}
        folders={of}
        today={today}
        onClose={close}
      />
    ) : undefined
  }
  return (
    <div className={css.desk}>
      <div className={css.list}>
        <div className={css.bar}>
          <p role="status">
            {chosen.length > 0
              ? `Zaznaczono: ${people(chosen.length)}`
              : missing === 0
                ? `${people(folders.length)}, niczego nie brakuje.`
                : `${people(folders.length)}, brakuje: ${papers(missing)}.`}
          </p>
          {chosen.length > 0 && (
            <Select
              aria-label="Zaznacz dokument wszystkim zaznaczonym"
              placeholder="Zaznacz dokument…"
              w="15rem"
              value={null}
              data={kinds.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={(value) => value !== null && void show({ kind: 'many', paperId: Number(value) })}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void show({ kind: 'print', what: 'papers' })}
          >
            Drukuj pisma ({ids.length})
          </Button>
          <Button variant="default" onClick={() => void show({ kind: 'print', what: 'folderCover' })}>
            Karty teczek ({ids.length})
          </Button>
          <Button variant="default" onClick={() => void show({ kind: 'print', what: 'folderMatrix' })}>
            Drukuj kompletność
          </Button>
        </div>
        <FolderMatrix
          kinds={kinds}
          folders={folders}
          marked={marked}
          onMarked={setMarked}
          open={beside?.kind === 'cell' ? beside.cell : undefined}
          onOpen={(cell) => void show({ kind: 'cell', cell })}
        />
      </div>
      {panelOf()}
    </div>
  )
}
