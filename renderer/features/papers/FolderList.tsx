import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { folderTotals } from '#shared/papers/folder.ts'
import { type Folder, momentNames, moments, type PaperKind } from '#shared/papers/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { type Preview, PrintPapersPanel } from './PrintPapersPanel.tsx'
import css from './papers.module.css'
import { mendedAt, papers, stateWords } from './paperWords.ts'
import { StateSign } from './StateSign.tsx'

type Beside = { kind: 'paper'; id: number } | { kind: 'papers' | 'cover' }
type RowsProps = { kinds: readonly PaperKind[]; folder: Folder; onOpen: (id: number) => void }

function Rows({ kinds, folder, onOpen }: RowsProps) {
  return (
    <ul className={css.rows}>
      {kinds.map((kind) => {
        const paper = folder.papers.find(({ paperId }) => paperId === kind.id)
        const note = folder.byHand.find(({ paperId }) => paperId === kind.id)?.note
        const way = mendedAt(folder, kind.computedBy)
        return (
          paper && (
            <li key={kind.id}>
              <span className={css.name}>{kind.name}</span>
              <span className={css.state} data-state={paper.state}>
                <StateSign state={paper.state} />
                {stateWords(paper)}
              </span>
              <span className={css.mend}>{way && <Link href={way}>Przejdź do zapisu</Link>}</span>
              <span className={css.act}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${kind.computedBy === 'agreement' ? 'Numer i podpis' : 'Zaznacz'}: ${kind.name}`}
                  onClick={() => onOpen(kind.id)}
                >
                  {kind.computedBy === 'agreement' ? 'Numer i podpis' : 'Zaznacz'}
                </Button>
              </span>
              {note && <span className={css.note}>{note}</span>}
            </li>
          )
        )
      })}
    </ul>
  )
}

type Props = { participationId: number; today: IsoDate; preview: Preview }

/** The folder of one person: papers by moment, each with the way to its record. */
export function FolderList({ participationId, today, preview }: Props) {
  const { data, error, again } = useAsk('papers.folder', { participationId })
  const [beside, setBeside] = useState<Beside>()
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję teczkę…" />
  const { kinds, folder } = data
  const show = async (next: Beside) => {
    if (await leave()) setBeside(next)
  }
  const close = () => setBeside(undefined)
  const { complete, expected, missing } = folderTotals(folder.papers)
  const open = beside?.kind === 'paper' ? kinds.find(({ id }) => id === beside.id) : undefined
  return (
    <div className={css.desk}>
      <div className={css.list}>
        <div className={css.bar}>
          <p role="status">
            W teczce {complete} z {papers(expected)}, których już pora
            {missing > 0 && `, brakuje: ${missing}`}.{' '}
            {folder.agreementNumber !== '' && `Umowa nr ${folder.agreementNumber}`}
            {folder.agreementSignedOn !== null && `, podpisana ${formatDate(folder.agreementSignedOn)}.`}
          </p>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void show({ kind: 'papers' })}
          >
            Drukuj pisma
          </Button>
          <Button variant="default" onClick={() => void show({ kind: 'cover' })}>
            Karta teczki
          </Button>
        </div>
        <div className={css.groups}>
          {moments.map((moment) => {
            const of = kinds.filter((kind) => kind.moment === moment)
            return (
              of.length > 0 && (
                <section key={moment} aria-label={momentNames[moment]}>
                  <h2>{momentNames[moment]}</h2>
                  <Rows kinds={of} folder={folder} onOpen={(id) => void show({ kind: 'paper', id })} />
                </section>
              )
            )
          })}
        </div>
      </div>
      {open && <PaperPanel key={open.id} kind={open} folders={[folder]} today={today} onClose={close} />}
      {beside?.kind === 'papers' && (
        <PrintPapersPanel
          editionId={folder.editionId}
          participationIds={[participationId]}
          preview={preview}
          onClose={close}
        />
      )}
      {beside?.kind === 'cover' && (
        <SidePanel title="Karta teczki" width={560} onClose={close}>
          <div className={css.pdf}>
            {preview({ kind: 'folderCover', participationIds: [participationId] }, 'Karta teczki')}
          </div>
        </SidePanel>
      )}
    </div>
  )
}
