import { type Grosze, gr } from '../kernel/money.ts'
import { plainWords } from '../kernel/text.ts'
import type { Value } from './format.ts'
import { type ContributionPaper, type DocumentPaper, ofGrant, ofOtherMoney } from './papers.ts'

/** What can be written into a column of a generator's file. `guess`: words of a header that mean it, without Polish marks. */
export type ColumnSource<Paper> = {
  readonly id: string
  readonly label: string
  readonly guess: readonly string[]
  readonly of: (paper: Paper, index: number) => Value
}
const text = (of: string): Value => ({ kind: 'text', text: of })
const money = (amount: Grosze): Value => ({ kind: 'money', amount })
const day = (of: string | null): Value => (of === null ? text('') : { kind: 'day', day: of })
const count = (of: number): Value => ({ kind: 'count', count: of })
const bare = (line: string): string => line.replace(/\.$/, '')
const source = (one: DocumentPaper, key: keyof DocumentPaper['bySource']): Value => money(one.bySource[key] ?? gr(0))

const documentColumns: readonly ColumnSource<DocumentPaper>[] = [
  {
    id: 'number',
    label: 'Numer dokumentu',
    guess: ['numer dokumentu ksiegowego', 'numer dokumentu', 'nr dokumentu', 'numer faktury', 'nr faktury'],
    of: (one) => text(one.number),
  },
  {
    id: 'line',
    label: 'Numer pozycji kosztorysu (I.1.2.)',
    guess: ['numer pozycji kosztorysu', 'nr pozycji kosztorysu', 'pozycja kosztorysu', 'pozycja budzetu'],
    of: (one) => text(one.line),
  },
  { id: 'lineBare', label: 'Numer pozycji bez kropki na końcu (I.1.2)', guess: [], of: (one) => text(bare(one.line)) },
  { id: 'lineName', label: 'Nazwa pozycji kosztorysu', guess: ['nazwa pozycji'], of: (one) => text(one.lineName) },
  {
    id: 'about',
    label: 'Nazwa kosztu, czego dotyczy',
    guess: ['nazwa kosztu', 'nazwa wydatku', 'czego dotyczy', 'opis', 'tytul'],
    of: (one) => text(one.about || one.lineName),
  },
  {
    id: 'supplier',
    label: 'Wystawca',
    guess: ['nazwa wystawcy', 'wystawca', 'kontrahent', 'sprzedawca'],
    of: (one) => text(one.supplier),
  },
  { id: 'nip', label: 'NIP wystawcy', guess: ['nip'], of: (one) => text(one.nip) },
  { id: 'ksef', label: 'Numer KSeF', guess: ['ksef'], of: (one) => text(one.ksef) },
  {
    id: 'bookingNumber',
    label: 'Numer księgowy',
    guess: ['numer ksiegowy', 'numer ewidencyjny'],
    of: (one) => text(one.bookingNumber),
  },
  {
    id: 'issuedOn',
    label: 'Data wystawienia',
    guess: ['data wystawienia', 'data dokumentu'],
    of: (one) => day(one.issuedOn),
  },
  {
    id: 'performedOn',
    label: 'Data sprzedaży lub wykonania',
    guess: ['data sprzedazy', 'data wykonania'],
    of: (one) => day(one.performedOn ?? one.issuedOn),
  },
  { id: 'paidOn', label: 'Data zapłaty', guess: ['data zaplaty', 'data platnosci'], of: (one) => day(one.paidOn) },
  {
    id: 'paymentMethod',
    label: 'Sposób zapłaty',
    guess: ['sposob zaplaty', 'forma platnosci'],
    of: (one) => text(one.paymentMethod),
  },
  {
    id: 'statementNumber',
    label: 'Numer wyciągu',
    guess: ['numer wyciagu', 'wyciag'],
    of: (one) => text(one.statementNumber),
  },
  {
    id: 'ofGrant',
    label: 'Kwota z dotacji',
    guess: ['srodkow pochodzacych z dotacji', 'z dotacji', 'dotacja'],
    of: (one) => money(ofGrant(one)),
  },
  {
    id: 'ofOther',
    label: 'Kwota z innych środków finansowych',
    guess: ['innych srodkow', 'srodkow finansowych wlasnych', 'wklad wlasny'],
    of: (one) => money(ofOtherMoney(one)),
  },
  {
    id: 'ownMoney',
    label: 'Kwota ze środków własnych',
    guess: ['srodki wlasne', 'srodkow wlasnych'],
    of: (one) => source(one, 'ownMoney'),
  },
  {
    id: 'fees',
    label: 'Kwota ze świadczeń odbiorców',
    guess: ['swiadczen', 'wplat'],
    of: (one) => source(one, 'fees'),
  },
  {
    id: 'publicOther',
    label: 'Kwota z innych źródeł publicznych',
    guess: ['publicznych'],
    of: (one) => source(one, 'publicOther'),
  },
  {
    id: 'otherMoney',
    label: 'Kwota z pozostałych środków',
    guess: ['pozostale', 'pozostalych'],
    of: (one) => source(one, 'otherMoney'),
  },
  {
    id: 'gross',
    label: 'Kwota brutto całego dokumentu',
    guess: ['kwota brutto', 'wartosc calkowita', 'kwota dokumentu'],
    of: (one) => money(one.gross),
  },
  { id: 'amount', label: 'Kwota wydatku w tej pozycji', guess: ['kwota', 'wartosc'], of: (one) => money(one.amount) },
  { id: 'index', label: 'Liczba porządkowa', guess: ['lp', 'l p'], of: (_one, index) => count(index + 1) },
]
const contributionColumns: readonly ColumnSource<ContributionPaper>[] = [
  {
    id: 'paper',
    label: 'Rodzaj dokumentu i numer',
    guess: ['numer dokumentu', 'rodzaj dokumentu', 'nr dokumentu', 'dokument'],
    of: (one) => text(one.paper),
  },
  {
    id: 'line',
    label: 'Numer pozycji kosztorysu (I.1.2.)',
    guess: ['numer pozycji kosztorysu', 'nr pozycji kosztorysu', 'pozycja kosztorysu', 'pozycja budzetu'],
    of: (one) => text(one.line),
  },
  { id: 'lineBare', label: 'Numer pozycji bez kropki na końcu (I.1.2)', guess: [], of: (one) => text(bare(one.line)) },
  {
    id: 'about',
    label: 'Opis: kto lub co, ile',
    guess: ['opis', 'nazwa', 'czego dotyczy'],
    of: (one) => text(one.about),
  },
  { id: 'day', label: 'Data', guess: ['data'], of: (one) => day(one.day) },
  {
    id: 'unitValue',
    label: 'Stawka lub cena jednostkowa',
    guess: ['stawka', 'cena'],
    of: (one) => money(one.unitValue),
  },
  { id: 'value', label: 'Wartość', guess: ['wartosc', 'kwota', 'wycena'], of: (one) => money(one.value) },
  { id: 'kind', label: 'Rodzaj wkładu', guess: ['rodzaj wkladu', 'wklad'], of: (one) => text(one.kind) },
  { id: 'index', label: 'Liczba porządkowa', guess: ['lp', 'l p'], of: (_one, index) => count(index + 1) },
]

export const templateSubjects = ['expenses', 'contributions'] as const
export type TemplateSubject = (typeof templateSubjects)[number]
/** What a generator's file of each kind can be filled with; no list of columns of any generator is written here. */
export const columnSources = { expenses: documentColumns, contributions: contributionColumns } as const
/** The choices for a column, as they are shown. */
export const sourceChoices = (about: TemplateSubject): readonly { readonly id: string; readonly label: string }[] =>
  columnSources[about].map(({ id, label }) => ({ id, label }))

const meant = (header: string, about: TemplateSubject): string | null => {
  const words = ` ${plainWords(header)} `
  let best: { id: string; length: number } | undefined
  for (const { id, guess } of columnSources[about])
    for (const one of guess)
      if (words.includes(` ${one} `) && one.length > (best?.length ?? 0)) best = { id, length: one.length }
  return best?.id ?? null
}
/** What each column most likely wants, by the words of its header; the longest words win, nothing is taken twice. */
export function guessedSources(header: readonly string[], about: TemplateSubject): (string | null)[] {
  const taken = new Set<string>()
  return header.map((one) => {
    const id = meant(one, about)
    if (id === null || taken.has(id)) return null
    taken.add(id)
    return id
  })
}

/** How a new version of a file differs from the one whose columns were mapped; empty lists: only their order, or nothing. */
export function headerChanges(old: readonly string[], now: readonly string[]): { added: string[]; removed: string[] } {
  const without = (all: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return all.filter((one) => {
      const at = left.indexOf(one)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { added: without(now, old), removed: without(old, now) }
}
/** The mapping carried over to a new header by the names of columns; columns of the same name keep their order. */
export function carriedOver<Mapped>(
  old: readonly string[],
  mapping: readonly Mapped[],
  now: readonly string[],
  empty: (header: string) => Mapped,
): Mapped[] {
  const left = old.map((name, index) => ({ name, mapped: mapping[index] }))
  return now.map((name) => {
    const at = left.findIndex((one) => one.name === name)
    const [found] = at >= 0 ? left.splice(at, 1) : []
    return found?.mapped ?? empty(name)
  })
}
