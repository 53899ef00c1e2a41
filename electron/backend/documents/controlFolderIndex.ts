import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { factTable } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type ControlFolderIndexData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  /** The print of the history at the moment the folder was gathered; null: nothing was recorded. */
  readonly fingerprint: string | null
  readonly parts: readonly {
    readonly folder: string
    readonly title: string
    readonly files: readonly {
      /** Inside the part. */
      readonly path: string
      /** Null: not known from the file itself. */
      readonly pages: number | null
      readonly bytes: number
      readonly sha256: string
    }[]
  }[]
  readonly gaps: readonly string[]
}

/** A checksum in two lines of 32 signs, as it is read aloud. */
const checksum = (sha256: string) => ({
  text: `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
  fontSize: 6.5,
  lineHeight: 1,
})
const whole = new Intl.NumberFormat('pl-PL')

/** „Spis teczki kontroli”: every file in its order with pages, size and checksum, and what is missing. */
export function controlFolderIndex(data: ControlFolderIndexData): TDocumentDefinitions {
  let place = 0
  return {
    ...page({ title: 'Spis teczki kontroli', day: data.day, footer: data.task.contract }),
    content: [
      note(data.task.organisation),
      heading('Spis teczki kontroli', 1),
      factTable([
        ['Zadanie', data.task.title],
        ['Umowa', data.task.contract],
        ['Stan na', formatDate(data.day)],
        ...(data.fingerprint === null ? [] : [['Odcisk historii', data.fingerprint] as const]),
      ]),
      ...data.parts.flatMap(({ folder, title, files }) => [
        heading(`${folder.slice(0, 2)}. ${title}`),
        table({
          widths: [24, '*', 34, 52, 132],
          head: [['Lp.', 'Plik', 'Stron', 'Bajtów', 'SHA-256'].map((text) => headCell(text))],
          rows: files.map((file) => {
            place += 1
            return [
              numberCell(`${place}.`),
              cell(`${folder}/${file.path}`),
              numberCell(file.pages === null ? '–' : String(file.pages)),
              numberCell(whole.format(file.bytes)),
              checksum(file.sha256),
            ]
          }),
        }),
      ]),
      heading('Czego brakuje'),
      ...(data.gaps.length === 0
        ? [paragraph('Program nie znalazł braków.')]
        : [{ ol: data.gaps.map((text) => paragraph(text)), fontSize: 9 }]),
      note(
        'Sumy kontrolne wszystkich plików są też w SUMY_SHA256.txt (sprawdzenie: sha256sum -c SUMY_SHA256.txt). „–”: liczby stron nie da się odczytać z pliku.',
      ),
    ],
  }
}
