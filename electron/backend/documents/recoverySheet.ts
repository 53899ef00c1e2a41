import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { factTable } from './classParts.ts'
import { hairlines, heading, note, page, paragraph } from './page.ts'

export type RecoverySheetData = {
  readonly day: IsoDate
  /** Name of the file without its folder. */
  readonly fileName: string
  /** The lines of the code, as `recoveryCodeOf` gives them. */
  readonly lines: readonly string[]
}

/** The lines of the code in type that cannot be misread, one under another, each under its number. */
const codeTable = (lines: readonly string[]): Content => ({
  margin: [0, 8, 0, 0],
  layout: {
    ...hairlines(),
    paddingTop: () => 7,
    paddingBottom: () => 7,
    paddingLeft: () => 10,
    paddingRight: () => 10,
  },
  table: {
    widths: [52, '*', '*', '*'],
    body: lines.map((line, index) => [
      { text: `wiersz ${index + 1}`, fontSize: 9, margin: [0, 5, 0, 0] },
      ...line.split('-').map((group) => ({ text: group, fontSize: 18, bold: true, noWrap: true })),
    ]),
  },
})

/** The recovery sheet of a file: the raw key, which alone opens it, in signs to be typed and as a picture, with what to do. */
export function recoverySheet({ day, fileName, lines }: RecoverySheetData): TDocumentDefinitions {
  return {
    ...page({ title: 'Arkusz odzyskiwania', day, footer: `Arkusz odzyskiwania · ${fileName}` }),
    content: [
      heading('Arkusz odzyskiwania pliku Klubownika', 1),
      factTable([
        ['Plik', fileName],
        ['Wydrukowano', formatDate(day)],
      ]),
      paragraph(
        'Kto ma ten arkusz i plik, otworzy plik bez hasła i przeczyta dane wszystkich osób. Trzymaj arkusz tak jak dowód osobisty: w zamkniętej szafie albo w sejfie, nigdy przy komputerze ani razem z kopią pliku. Nie rób mu zdjęć i nie wysyłaj go pocztą.',
      ),
      codeTable(lines),
      note(
        'W kodzie nie ma liter I, L, O ani U: to, co na nie wygląda, to cyfry 1 i 0. Dwa ostatnie znaki wiersza sprawdzają cały wiersz.',
      ),
      {
        margin: [0, 10, 0, 0],
        columnGap: 18,
        columns: [
          { width: 150, qr: lines.join(' '), fit: 150, eccLevel: 'M' },
          {
            width: '*',
            stack: [
              heading('Gdy nie pamiętasz hasła', 3),
              {
                ol: [
                  'Zainstaluj Klubownika i otwórz w nim ten plik – wystarczy sam plik z danymi albo jego kopia, na dowolnym komputerze.',
                  'Na ekranie z pytaniem o hasło naciśnij „Mam arkusz odzyskiwania”.',
                  'Przepisz cztery wiersze kodu. Program wskaże wiersz, w którym jest pomyłka. Kod kwadratowy obok zawiera to samo: można go odczytać telefonem bez dostępu do internetu.',
                  'Po otwarciu ustaw nowe hasło: Ustawienia, Bezpieczeństwo. Wydrukuj nowy arkusz i zniszcz ten.',
                ],
                margin: [0, 2, 0, 0],
              },
            ],
          },
        ],
      },
      heading('Kiedy ten arkusz przestaje działać'),
      paragraph(
        `Zmiana albo zdjęcie hasła unieważnia arkusz: plik dostaje nowy klucz. Ten arkusz otwiera plik „${fileName}” w stanie od ostatniej zmiany hasła przed dniem wydruku oraz kopie z tego czasu, które nie dostały nowego klucza.`,
      ),
    ],
  }
}
