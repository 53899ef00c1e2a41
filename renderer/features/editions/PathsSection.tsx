import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Path } from '#shared/editions/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import type { PathCounts } from '#shared/participations/pathCounts.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './editions.module.css'
import { PathPanel } from './PathPanel.tsx'

const persons = (n: number) => counted(n, 'osoba', 'osoby', 'osób')
/** Why the rows do not add up to the total, when they do not. */
const overlapOf = ({ total, inSeveral, inNone }: PathCounts): string =>
  [
    `Razem ${persons(total.persons)}, każda policzona raz.`,
    inSeveral > 0 && `W więcej niż jednej ścieżce: ${persons(inSeveral)}, dlatego ścieżek nie sumuje się.`,
    inNone > 0 && `Bez ścieżki: ${persons(inNone)}.`,
  ]
    .filter(Boolean)
    .join(' ')

type TableProps = {
  counts: PathCounts
  openId: number | undefined
  onOpen: (id: number) => void
  onMove: (index: number, by: -1 | 1) => void
}
function PathTable({ counts, openId, onOpen, onMove }: TableProps) {
  const { paths } = counts
  return (
    <table className={css.paths}>
      <caption className="k-visually-hidden">Ścieżki edycji z liczbą osób</caption>
      <thead>
        <tr>
          <th scope="col">Ścieżka</th>
          {['Osób', 'Kobiet', 'Mężczyzn', 'Ukończyło edycję', 'Przerwało', 'Trwa', 'Ukończyło ścieżkę'].map((head) => (
            <th key={head} scope="col" data-number>
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="k-visually-hidden">Kolejność</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {paths.map((path, index) => (
          <tr key={path.id} data-open={path.id === openId || undefined}>
            <th scope="row">
              <button type="button" onClick={() => onOpen(path.id)}>
                {path.name}
              </button>
            </th>
            {[path.persons, path.women, path.men, path.finished, path.droppedOut, path.continuing, path.completed].map(
              (count, place) => (
                // The columns never move: their place is their name.
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of figures in fixed columns
                <td key={place}>{count}</td>
              ),
            )}
            <td className={css.moves}>
              <ActionIcon
                aria-label={`Wyżej: ${path.name}`}
                title="Wyżej"
                disabled={index === 0}
                onClick={() => onMove(index, -1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={`Niżej: ${path.name}`}
                title="Niżej"
                disabled={index === paths.length - 1}
                onClick={() => onMove(index, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Paths of an edition, each with its people: somebody in two is counted in both and once in the total. */
export function PathsSection({ editionId }: { editionId: number }) {
  const paths = useAsk('editions.paths', { editionId })
  const counts = useAsk('participations.pathCounts', { editionId })
  const { tell } = useTell('editions.orderPaths')
  const leave = useLeave()
  const [open, setOpen] = useState<number | 'new'>()
  const refused = paths.error ?? counts.error
  if (refused) return <RefusedState error={refused} onAgain={paths.again} />
  if (!paths.data || !counts.data) return <Loading what="Wczytuję ścieżki…" />
  const openPanel = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  const move = (index: number, by: -1 | 1) => {
    const order = paths.data?.map((path) => path.id) ?? []
    const moved = order.splice(index, 1)
    order.splice(index + by, 0, ...moved)
    void tell({ editionId, pathIds: order })
  }
  const path: Path | null = paths.data.find((one) => one.id === open) ?? null
  return (
    <div className={css.beside}>
      <div className={css.main}>
        {paths.data.length === 0 ? (
          <EmptyState
            title="Edycja nie jest podzielona na ścieżki"
            action={{ label: 'Dodaj ścieżkę', onAct: () => void openPanel('new') }}
          >
            Ścieżka to część edycji z własnym programem: klub, program aktywności lokalnej, kursy. Osoba w dwóch
            ścieżkach liczy się w obu, a razem raz.
          </EmptyState>
        ) : (
          <>
            <div>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void openPanel('new')}>
                Dodaj ścieżkę
              </Button>
            </div>
            <PathTable counts={counts.data} openId={path?.id} onOpen={(id) => void openPanel(id)} onMove={move} />
            <p>{overlapOf(counts.data)}</p>
          </>
        )}
      </div>
      {(open === 'new' || path) && (
        <PathPanel key={path?.id ?? 'new'} editionId={editionId} path={path} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
