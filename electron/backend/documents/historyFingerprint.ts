import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { factTable, signingLine } from './classParts.ts'
import { heading, note, page, paragraph, say } from './page.ts'

export type HistoryFingerprintData = {
  readonly day: IsoDate
  readonly organisation: string
  /** As `fingerprintText` gives it: the number of the step and twelve signs in groups. */
  readonly fingerprint: string
  readonly step: number
  readonly lastStepOn: IsoDate
}

/** „Odcisk historii”: the end of the chain on a sheet that lies outside the file, with how it is compared later. */
export function historyFingerprint(data: HistoryFingerprintData): TDocumentDefinitions {
  return {
    ...page({ title: 'Odcisk historii', day: data.day, footer: 'Odcisk historii' }),
    content: [
      note(data.organisation),
      heading('Odcisk historii pliku Klubownika', 1),
      factTable([
        ['Stan na', formatDate(data.day)],
        ['Kroków historii', String(data.step)],
        ['Ostatni krok', formatDate(data.lastStepOn)],
      ]),
      { text: data.fingerprint, fontSize: 22, bold: true, noWrap: true, margin: [0, 16, 0, 12] },
      paragraph(
        'Odcisk obejmuje wszystkie kroki historii do tego kroku: kto, kiedy i co zmienił, z czego na co. Gdyby ktoś później zmienił, dopisał albo usunął choć jeden z nich poza programem, odcisk tego kroku wyszedłby inny. Z odcisku nie da się odczytać żadnych danych.',
      ),
      heading('Gdzie trzymać tę kartkę', 3),
      paragraph(
        'Nie przy komputerze: w teczce projektu, u zarządu albo u zleceniodawcy. Kartka dowodzi czegoś tylko wtedy, gdy nie mógł jej podmienić ten, kto miał dostęp do pliku.',
      ),
      heading('Jak porównać', 3),
      {
        ol: [
          'Otwórz w Klubowniku plik albo jego kopię. Może w nim być więcej kroków niż na kartce.',
          'Wybierz Historia, a potem „Sprawdź historię”.',
          'Przepisz odcisk w pole „Odcisk zanotowany wcześniej” i naciśnij „Sprawdź historię”. Program powie, czy to odcisk tego pliku przy tym kroku.',
        ].map(say),
        margin: [0, 2, 0, 4],
      },
      note('W odcisku nie ma liter I, L, O ani U: to, co na nie wygląda, to cyfry 1 i 0.'),
      signingLine('(data i podpis osoby, która wydrukowała odcisk)', '(data i podpis osoby, która przyjęła kartkę)'),
    ],
  }
}
