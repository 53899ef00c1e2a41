import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, formatDateLong, type IsoDate } from '#shared/kernel/dates.ts'
import { signingLine } from './classParts.ts'
import { heading, note, page, paragraph } from './page.ts'

export type NotesRecoverySheetData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  readonly code: string
}

/** The sheet that opens the restricted notes when the second passphrase is lost: a code in large print and what to do with it. */
export function notesRecoverySheet({ day, organisation, club, code }: NotesRecoverySheetData): TDocumentDefinitions {
  const title = 'Kod odzyskiwania notatek zastrzeżonych'
  return {
    ...page({ title, day, footer: `${title} · ${formatDate(day)}` }),
    content: [
      note([organisation, club].filter(Boolean).join('\n')),
      heading(title, 1),
      paragraph(
        'Ten kod otwiera notatki zastrzeżone psychologa, gdy nikt nie pamięta drugiego hasła. Kto ma ten kod i plik z danymi, przeczyta wszystkie notatki.',
      ),
      { text: code, fontSize: 20, bold: true, alignment: 'center', margin: [0, 24, 0, 24], characterSpacing: 1 },
      heading('Co z nim zrobić'),
      {
        ol: [
          'Włóż kartkę do koperty, zaklej ją i podpisz na zaklejeniu.',
          'Przechowuj ją u psychologa albo w sejfie, nie przy komputerze i nie razem z kopiami pliku.',
          'Gdy kartka zginie albo ktoś ją zobaczy, w programie wydaj nowy kod; ten przestanie działać.',
          'Bez hasła i bez kodu nikt nie odczyta notatek, także autorzy programu.',
        ],
        margin: [0, 0, 0, 8],
      },
      paragraph(`Wydrukowano ${formatDateLong(day)}`),
      signingLine('kto odebrał (data i podpis)'),
    ],
  }
}
