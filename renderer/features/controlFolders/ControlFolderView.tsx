import { Button, Progress } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { Link } from 'wouter'
import { gapLines } from '#shared/controlFolders/gapLines.ts'
import type { FolderGap } from '#shared/controlFolders/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './controlFolders.module.css'
import { useMakeFolder } from './useMakeFolder.ts'

/** What a control will not find, the whole list; an address leads to the document it is about. */
function Gaps({ gaps }: { gaps: readonly FolderGap[] }) {
  if (gaps.length === 0) return <Notice kind="good">Program nie znalazł braków.</Notice>
  const lines = gapLines(gaps)
  return (
    <Notice kind="due" title={counted(gaps.length, 'brak', 'braki', 'braków')}>
      <ul className={css.gaps}>
        {lines.map(({ text, documentId }) => (
          <li key={text}>
            {documentId === null ? text : <Link href={`/dokumenty?dokument=${documentId}`}>{text}</Link>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The control folder of a grant: what will be in it, what is missing, and the way to make it. */
export function ControlFolderView({ grantId }: { grantId: number }) {
  const { data, error, again } = useAsk('controlFolders.preview', { grantId })
  const { making, make, stop, save } = useMakeFolder(grantId)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Sprawdzam skany…" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list of what is missing is scrolled with the keyboard
    <section className={css.view} tabIndex={0} aria-label="Zawartość teczki kontroli">
      <p>
        Program zbierze w jednym pliku ZIP umowę, aneksy, rozliczenie, dokumenty w kolejności rozliczenia z opisami i
        skanami, listy, porozumienia, zaświadczenia, promocję i dowody zapłaty, a do tego spis i sumy kontrolne. W
        nazwach plików są numery, a nie nazwiska.
      </p>
      <div className={css.acts}>
        {making.state === 'making' ? (
          <>
            <Progress
              className={css.bar ?? ''}
              value={making.total === 0 ? 0 : (100 * making.done) / making.total}
              aria-label="Postęp robienia teczki"
            />
            <Button variant="default" onClick={stop}>
              Przerwij
            </Button>
          </>
        ) : (
          <Button leftSection={<IconFolderDown size={16} aria-hidden />} onClick={make}>
            Zrób teczkę kontroli
          </Button>
        )}
        {making.state === 'made' && (
          <Button variant="default" onClick={() => save(making.folder)}>
            Zapisz ZIP
          </Button>
        )}
      </div>
      <p role="status">
        {making.state === 'making' && 'Robię teczkę. Możesz w tym czasie zamknąć to okienko: praca zostanie przerwana.'}
        {making.state === 'made' &&
          `${making.saved ? 'Zapisano teczkę' : 'Teczka jest gotowa'}: ${counted(making.folder.files, 'plik', 'pliki', 'plików')}.`}
      </p>
      <Refusal message={making.state === 'refused' ? making.message : undefined} />
      <table className={css.parts}>
        <caption className="k-visually-hidden">Części teczki</caption>
        <thead>
          <tr>
            <th scope="col">Część</th>
            <th scope="col">Plików</th>
            <th scope="col">w tym skanów</th>
          </tr>
        </thead>
        <tbody>
          {data.parts.map(({ folder, title, files, scans }) => (
            <tr key={folder}>
              <td>
                {folder.slice(0, 2)}. {title}
              </td>
              <td>{files}</td>
              <td>{scans}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Gaps gaps={data.gaps} />
    </section>
  )
}
