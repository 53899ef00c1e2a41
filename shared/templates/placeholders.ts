/** One place of a template that is filled from the records. */
export type Placeholder = {
  readonly name: string
  /** What it is, for the menu of the editor. */
  readonly label: string
  /** What stands there for the sample person of the preview. */
  readonly sample: string
}
export type PlaceholderGroup = { readonly label: string; readonly items: readonly Placeholder[] }

const item = (name: string, label: string, sample: string): Placeholder => ({ name, label, sample })

/** Everything a template can be filled with, in the order of the menu. */
export const placeholderGroups: readonly PlaceholderGroup[] = [
  {
    label: 'Osoba',
    items: [
      item('osoba.imięNazwisko', 'imię i nazwisko', 'Anna Kowalska-Przykładowa'),
      item('osoba.identyfikator', 'PESEL albo inny dokument', 'PESEL 80850712349'),
      item('osoba.pesel', 'sam numer PESEL', '80850712349'),
      item('osoba.dataUrodzenia', 'data urodzenia', '07.05.1880'),
      item('osoba.miejsceUrodzenia', 'miejsce urodzenia', 'Biała Podlaska'),
      item('osoba.adres', 'adres', 'ul. Lipowa 3, 21-532 Łomazy'),
      item('osoba.gmina', 'gmina', 'Łomazy'),
      item('osoba.telefon', 'telefon', '600 000 000'),
      item('osoba.email', 'e-mail', 'anna@example.org'),
      item('osoba.wykształcenie', 'wykształcenie', 'zasadnicze zawodowe'),
    ],
  },
  {
    label: 'Udział',
    items: [
      item('udział.dataZgłoszenia', 'data zgłoszenia', '12.04.2021'),
      item('udział.skierowanie', 'sposób skierowania', 'ośrodek pomocy społecznej'),
      item('udział.kierujący', 'kto skierował', 'Gminny Ośrodek Pomocy Społecznej'),
      item('udział.początek', 'początek udziału', '10.05.2021'),
      item('udział.koniec', 'planowany koniec udziału', '31.12.2021'),
      item('udział.godziny', 'liczba godzin w umowie', '226 godzin'),
      item('umowa.numer', 'numer umowy', 'U/KIS/2021/7'),
      item('umowa.data', 'dzień podpisania umowy', '10.05.2021'),
      item('kontrakt.numer', 'numer kontraktu socjalnego', 'KS/12/2021'),
      item('kontrakt.instytucja', 'kto zawarł kontrakt socjalny', 'Gminny Ośrodek Pomocy Społecznej'),
      item('kontrakt.data', 'data kontraktu socjalnego', '05.05.2021'),
    ],
  },
  {
    label: 'Edycja',
    items: [
      item('edycja.nazwa', 'nazwa edycji', 'Edycja 2021'),
      item('edycja.projekt', 'tytuł projektu', 'Od KIS-u do PES-u'),
      item('edycja.program', 'program', 'Od wykluczenia do aktywizacji'),
      item('edycja.miejsce', 'miejsce zajęć', 'Łomazy'),
      item('edycja.początek', 'początek edycji', '01.05.2021'),
      item('edycja.koniec', 'koniec edycji', '31.12.2021'),
      item('edycja.frekwencja', 'wymagana frekwencja', '80%'),
      item(
        'edycja.finansowanie',
        'informacja o finansowaniu',
        'Zadanie publiczne finansowane ze środków budżetu państwa.',
      ),
    ],
  },
  {
    label: 'Klub i organizacja',
    items: [
      item('klub.nazwa', 'nazwa klubu', 'Klub Integracji Społecznej w Łomazach'),
      item('klub.adres', 'adres klubu', 'ul. Szkolna 1, 21-532 Łomazy'),
      item('klub.koordynator', 'koordynator klubu', 'Maria Wzorcowa'),
      item('organizacja.nazwa', 'nazwa stowarzyszenia', 'Stowarzyszenie „Przykład”'),
      item('organizacja.adres', 'adres stowarzyszenia', 'ul. Szkolna 1, 21-532 Łomazy'),
      item('organizacja.krs', 'KRS', '0000000000'),
      item('organizacja.nip', 'NIP', '0000000000'),
      item('organizacja.regon', 'REGON', '000000000'),
      item('organizacja.email', 'e-mail stowarzyszenia', 'klub@example.org'),
      item('organizacja.telefon', 'telefon stowarzyszenia', '600 000 001'),
      item('podpisujący.imięNazwisko', 'osoba podpisująca', 'Maria Wzorcowa'),
      item('podpisujący.funkcja', 'funkcja osoby podpisującej', 'prezes zarządu'),
      item('kadra.imięNazwisko', 'członek kadry', 'Piotr Przykładowy'),
    ],
  },
  {
    label: 'Porozumienie z partnerami',
    items: [
      item('porozumienie.numer', 'numer porozumienia', '3/POR/2021'),
      item('porozumienie.tytuł', 'tytuł porozumienia', 'Partnerstwo na rzecz reintegracji'),
      item('porozumienie.data', 'dzień zawarcia', '10.05.2021'),
      item('porozumienie.miejsce', 'miejsce zawarcia', 'Łomazy'),
      item('porozumienie.cel', 'cel porozumienia', 'Wspólne wsparcie uczestników Klubu i ich rodzin.'),
      item('porozumienie.od', 'obowiązuje od', '10.05.2021'),
      item('porozumienie.do', 'obowiązuje do', 'odwołania'),
      item('porozumienie.wypowiedzenie', 'okres wypowiedzenia', '1 miesiąc'),
      item('porozumienie.spotkania', 'jak często spotkania', 'raz w kwartale'),
      item('porozumienie.strony', 'lista partnerów (osobny akapit)', 'Gminny Ośrodek Kultury, ul. Lipowa 1'),
      item('porozumienie.zobowiązania', 'lista zobowiązań (osobny akapit)', 'Gminny Ośrodek Kultury: seanse, raz'),
      item('porozumienie.podpisy', 'podpisy wszystkich stron (osobny akapit)', 'podpisy stron'),
      item('partner.nazwa', 'nazwa partnera', 'Gminny Ośrodek Kultury'),
      item('partner.adres', 'adres partnera', 'ul. Lipowa 1, 21-532 Łomazy'),
      item('partner.nip', 'NIP partnera', '0000000000'),
      item('partner.krs', 'KRS partnera', '0000000000'),
      item('partner.reprezentant', 'kto reprezentuje partnera', 'Jan Przykładowy – dyrektor'),
    ],
  },
]
const names = new Set(placeholderGroups.flatMap(({ items }) => items.map(({ name }) => name)))

/** What fills the places of a template; a place that is missing or empty is printed as a dotted line. */
export type PlaceholderValues = Readonly<Record<string, string>>

/** Values of the sample person of the preview. */
export const sampleValues = (): PlaceholderValues =>
  Object.fromEntries(placeholderGroups.flatMap(({ items }) => items.map(({ name, sample }) => [name, sample])))

const place = /\{([^{}]*)\}/g
/** Signs of a template that are no data: a box to tick and a dotted line. */
export const boxSign = 'pole'
export const dotsSign = 'kropki'
const gendered = /^k:([^|]*)\|([^|]*)$/
const signing = /^\{podpisy:(.+)\}$/
/** A bar that stands between signatories, not between the two words of a place in braces. */
const betweenSignatories = /\|(?![^{]*\})/

/** Those who sign, when the whole paragraph is `{podpisy:uczestnik|koordynator}`; `undefined` for any other paragraph. */
export const signingLine = (paragraph: string): string[] | undefined =>
  signing
    .exec(paragraph.trim())?.[1]
    ?.split(betweenSignatories)
    .map((one) => one.trim())

/** Places of a template that the program cannot fill, as they are written: `{osoba.imie}`. Each once. */
export function unknownPlaceholders(body: string): string[] {
  const paragraphs = body.replaceAll('\\|', '|').split(/\n\s*\n/)
  const text = paragraphs.map((paragraph) => signingLine(paragraph)?.join('\n') ?? paragraph).join('\n')
  const found = [...text.matchAll(place)].map((match) => match[1] ?? '')
  const isKnown = (inner: string) => names.has(inner) || inner === boxSign || inner === dotsSign || gendered.test(inner)
  return [...new Set(found.filter((inner) => !isKnown(inner)).map((inner) => `{${inner}}`))]
}

const dots = '.'.repeat(48)
/**
 * Fills a piece of text of a template. `sex` chooses between the two words of `{k:uczestniczka|uczestnik}`; without one
 * (a blank form) both stand there. What is not known becomes a dotted line to write on.
 */
export const fillPlaceholders = (text: string, values: PlaceholderValues, sex: 'K' | 'M' | null): string =>
  text.replace(place, (whole, inner: string) => {
    const word = gendered.exec(inner)
    if (word) return sex === null ? `${word[1]}/${word[2]}` : (word[sex === 'K' ? 1 : 2] ?? '')
    if (inner === boxSign) return '\u2610'
    if (inner === dotsSign) return dots
    return names.has(inner) ? values[inner] || dots : whole
  })
