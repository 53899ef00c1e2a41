import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { longestFile } from '#shared/contract/loopback.ts'
import type { Template } from '#shared/generators/template.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './generators.module.css'
import type { TemplateAtHand } from './TemplatePanel.tsx'

const subjects = { expenses: 'faktury i rachunki', contributions: 'wkład osobowy i rzeczowy' } as const

const unreadable =
  'Nie wczytano szablonu: pliku nie da się przeczytać albo jest za duży. Zapisane dane są bezpieczne. Wskaż pusty szablon CSV pobrany z generatora.'

/** Reads a file that was picked; answers what was found in it, or nothing when it was refused. */
function useReadTemplate(onRead: (found: TemplateAtHand) => void) {
  const bridge = useBridge()
  const say = useSay()
  return async (file: File | null, of: Template | null) => {
    if (!file) return
    const content = file.size > longestFile ? undefined : await file.arrayBuffer().catch(() => undefined)
    if (content === undefined) return say({ sentence: unreadable, tone: 'refused' })
    const put = await bridge.putFile(new Uint8Array(content))
    const answer = put.ok
      ? await bridge.call('generators.readTemplate', { sha256: put.value.sha256, templateId: of?.id ?? null })
      : put
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    onRead({ of, file: answer.value as TemplateAtHand['file'], sha256: put.ok ? put.value.sha256 : '' })
  }
}

type FilledAnswer = { fileId: string; rows: number; replaced: { sign: string; by: string }[]; guarded: number }
const filledWords = ({ rows, replaced, guarded }: FilledAnswer): string =>
  [
    `Zapisano plik: ${counted(rows, 'wiersz', 'wiersze', 'wierszy')}.`,
    replaced.length > 0 &&
      `Znaki, których nie ma w kodowaniu szablonu, zapisano prościej: ${replaced.map(({ sign, by }) => `${sign} jako ${by}`).join(', ')}.`,
    guarded > 0 &&
      `Przed tekstem, który arkusz wziąłby za formułę, stoi odstęp (${counted(guarded, 'pole', 'pola', 'pól')}).`,
  ]
    .filter(Boolean)
    .join(' ')

type RowProps = { template: Template; reportId: number; onOpen: () => void; onFile: (file: File | null) => void }
function TemplateRow({ template, reportId, onOpen, onFile }: RowProps) {
  const bridge = useBridge()
  const say = useSay()
  const fill = async () => {
    const answer = await bridge.call('generators.fillTemplate', { templateId: template.id, reportId })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    const filled = answer.value as FilledAnswer
    if (await bridge.saveFile(filled.fileId)) say({ sentence: filledWords(filled) })
  }
  return (
    <li className={css.template}>
      <div>
        <strong>{template.name}</strong>
        <p className={css.dim}>
          {subjects[template.about]}, {counted(template.header.length, 'kolumna', 'kolumny', 'kolumn')}
          {template.checkedOn && `, sprawdzony ${formatDate(template.checkedOn)}`}
        </p>
      </div>
      <div className={css.acts}>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void fill()}>
          Wypełnij plik<span className="k-visually-hidden"> – {template.name}</span>
        </Button>
        <Button variant="default" onClick={onOpen}>
          Kolumny<span className="k-visually-hidden"> – {template.name}</span>
        </Button>
        <FileButton onChange={onFile} accept=".csv,.txt,text/csv">
          {(props) => (
            <Button {...props} variant="default">
              Nowa wersja szablonu<span className="k-visually-hidden"> – {template.name}</span>
            </Button>
          )}
        </FileButton>
      </div>
    </li>
  )
}

type Props = { reportId: number; onOpen: (found: TemplateAtHand) => void }
/** Files that a generator imports: its empty template is read once, then filled from every report. */
export function TemplatesSection({ reportId, onOpen }: Props) {
  const { data } = useAsk('generators.templates', {})
  const readFile = useReadTemplate(onOpen)
  return (
    <section className={css.section} aria-labelledby="csv-templates">
      <h2 id="csv-templates">Plik wzorcowy CSV</h2>
      <p className={css.dim}>
        Niektóre generatory (na przykład Witkac.pl) przyjmują faktury z pliku. Pobierz z generatora pusty szablon,
        wczytaj go tutaj i raz przypisz kolumny. Szablon wróci z danymi, w tym samym kodowaniu i z nietkniętym
        nagłówkiem.
      </p>
      <ul className={css.templates}>
        {data?.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            reportId={reportId}
            onOpen={() =>
              onOpen({
                of: template,
                file: { ...template, examples: 0, isPlainAscii: false, changes: null },
                sha256: '',
              })
            }
            onFile={(file) => void readFile(file, template)}
          />
        ))}
      </ul>
      <div>
        <FileButton onChange={(file) => void readFile(file, null)} accept=".csv,.txt,text/csv">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
              Wczytaj szablon CSV
            </Button>
          )}
        </FileButton>
      </div>
    </section>
  )
}
