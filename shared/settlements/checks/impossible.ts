import type { Severity } from '../result.ts'

/** A mistake that cannot be made here, because the program computes the figure; a property test takes the failing one's place. */
export type Impossible = {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly source: string
  /** Completes „niemożliwe, bo …”. */
  readonly because: string
}

export const impossibleMistakes: readonly Impossible[] = [
  {
    id: 'C-13',
    severity: 'blocks',
    title: 'Zestawienie dokumentów a tabela II.1',
    source: 'praktyka ocen sprawozdań',
    because: 'obie liczby powstają z tych samych kwot podziału dokumentów',
  },
  {
    id: 'C-14',
    severity: 'error',
    title: 'Procenty w wierszach 4–6',
    source: 'wzór sprawozdania, przypisy 6–8',
    because: 'program liczy je z kwot i zaokrągla na końcu',
  },
  {
    id: 'C-16',
    severity: 'blocks',
    title: 'Skreślenie „częściowe/końcowe”',
    source: 'wzór sprawozdania, nagłówek',
    because: 'sprawozdanie ma zawsze dokładnie jeden rodzaj',
  },
  {
    id: 'C-17',
    severity: 'error',
    title: 'Tytuł, numer i data umowy',
    source: 'praktyka ocen sprawozdań',
    because: 'sprawozdanie nie ma własnych pól na te dane: wydruk bierze je z umowy',
  },
  {
    id: 'C-18',
    severity: 'error',
    title: 'Kolumna „zgodnie z umową” z nieaktualnego kosztorysu',
    source: 'praktyka ocen sprawozdań',
    because: 'plan jest zawsze sumą pozycji budżetu, który obowiązuje',
  },
  {
    id: 'C-19',
    severity: 'error',
    title: 'Nazwy i numery kosztów',
    source: 'praktyka ocen sprawozdań',
    because: 'wiersze tabeli II.1 są pozycjami budżetu, z ich nazwami i kolejnością',
  },
  {
    id: 'C-27',
    severity: 'blocks',
    title: 'Wydatek na pozycję spoza budżetu',
    source: 'umowa; praktyka ocen sprawozdań',
    because: 'kwotę można przypisać tylko do pozycji budżetu, a inna nigdy nie wejdzie do rozliczenia',
  },
]
