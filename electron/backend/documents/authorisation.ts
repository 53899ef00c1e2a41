import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, formatDateLong, type IsoDate } from '#shared/kernel/dates.ts'
import { factTable, signingLine } from './classParts.ts'
import { heading, page, paragraph } from './page.ts'
import { type Administrator, administratorLines } from './protectionTable.ts'

export type AuthorisationData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly number: string
  readonly person: string
  readonly scope: string
  readonly systems: string
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly givenBy: string
}

/** An authorisation to process personal data (art. 29), with the promise of confidentiality of who gets it. */
export function authorisation(data: AuthorisationData): TDocumentDefinitions {
  const title = `Upoważnienie nr ${data.number}`
  return {
    ...page({ title, day: data.day, footer: title }),
    content: [
      administratorLines(data.administrator),
      heading(`${title} do przetwarzania danych osobowych`, 1),
      paragraph(
        'Na podstawie art. 29 rozporządzenia (UE) 2016/679 (RODO) upoważniam niżej wymienioną osobę do przetwarzania danych osobowych wyłącznie w podanym zakresie i zgodnie z poleceniami administratora.',
      ),
      factTable([
        ['Osoba upoważniona', data.person],
        ['Zakres', data.scope],
        ['Programy i zbiory', data.systems],
        [
          ['Ważne od', formatDate(data.from)],
          ['Ważne do', data.to === null ? 'odwołania' : formatDate(data.to)],
        ],
      ]),
      paragraph(
        'Upoważnienie wygasa z upływem podanego terminu, z chwilą odwołania albo zakończenia współpracy. Osoba upoważniona nie może udzielać dalszych upoważnień.',
      ),
      paragraph(`Sporządzono ${formatDateLong(data.day)}`),
      signingLine(`w imieniu administratora${data.givenBy === '' ? '' : `: ${data.givenBy}`} (data i podpis)`),
      heading('Oświadczenie osoby upoważnionej'),
      paragraph(
        'Znam zasady ochrony danych osobowych obowiązujące u administratora. Zachowam w tajemnicy dane osobowe, które poznam, i sposoby ich zabezpieczenia, także po zakończeniu współpracy (art. 100 ust. 7 ustawy o pomocy społecznej). Nie użyję ich do innych celów niż powierzone zadania.',
      ),
      signingLine('osoba upoważniona (data i podpis)'),
    ],
  }
}
