import { type Grosze, gr } from '#shared/kernel/money.ts'

/** A line of the budget: `planned` is the unit cost times the number of units, all of it from the grant in 2021. */
export type SampleLine = {
  /** Number in the form: `I.2.3.` */
  readonly code: string
  readonly name: string
  readonly measure: string
  readonly unitCost: Grosze
  readonly quantityHundredths: number
  readonly planned: Grosze
}
export type SampleAction = { readonly name: string; readonly lines: readonly SampleLine[] }

const line = (code: string, name: string, measure: string, units: number, unitCost: number): SampleLine => ({
  code,
  name,
  measure,
  unitCost: gr(unitCost),
  quantityHundredths: units * 100,
  planned: gr(units * unitCost),
})

/** The year all amounts are planned in. */
export const budgetYear = 2021

/** Part I of the budget: actions in the order of the offer. */
export const actions: readonly SampleAction[] = [
  {
    name: 'Diagnoza potrzeb i Indywidualne Plany Działania',
    lines: [
      line('I.1.1.', 'Pracownik socjalny – diagnoza uczestników', 'godzina', 36, 80_00),
      line('I.1.2.', 'Psycholog – diagnoza uczestników', 'godzina', 36, 110_00),
      line('I.1.3.', 'Doradca zawodowy – diagnoza i IPD', 'godzina', 48, 100_00),
      line('I.1.4.', 'Materiały do diagnozy (zestawy testów i arkuszy)', 'zestaw', 12, 45_50),
    ],
  },
  {
    name: 'Reintegracja społeczna',
    lines: [
      line('I.2.1.', 'Indywidualne poradnictwo psychologiczne', 'godzina', 120, 110_00),
      line('I.2.2.', 'Trening kompetencji społecznych', 'godzina', 64, 120_00),
      line('I.2.3.', 'Instruktor warsztatów wikliniarskich', 'godzina', 60, 90_00),
      line('I.2.4.', 'Materiały na warsztaty wikliniarskie', 'osoba', 12, 210_00),
      line('I.2.5.', 'Wyżywienie uczestników zajęć', 'osobodzień', 480, 18_50),
      line('I.2.6.', 'Dojazd uczestników na zajęcia', 'kurs', 32, 145_00),
    ],
  },
  {
    name: 'Reintegracja zawodowa i kursy',
    lines: [
      line('I.3.1.', 'Indywidualne doradztwo zawodowe', 'godzina', 72, 100_00),
      line('I.3.2.', 'Warsztaty aktywnego poszukiwania pracy', 'godzina', 40, 120_00),
      line('I.3.3.', 'Kurs „Opiekun dzieci i osób starszych”', 'osoba', 5, 1_850_00),
      line('I.3.4.', 'Kurs „Pielęgnacja terenów zielonych z obsługą pilarki”', 'osoba', 5, 1_420_00),
      line('I.3.5.', 'Badania lekarskie i ubezpieczenie NNW', 'osoba', 12, 128_00),
    ],
  },
  {
    name: 'Staże i zatrudnienie',
    lines: [
      line('I.4.1.', 'Stypendia stażowe (2 osoby × 3 miesiące)', 'osobomiesiąc', 6, 1_530_00),
      line('I.4.2.', 'Opiekun stażu', 'osobomiesiąc', 6, 350_00),
      line('I.4.3.', 'Odzież robocza i szkolenie BHP stażystów', 'osoba', 2, 390_00),
    ],
  },
  {
    name: 'Partnerstwo na rzecz reintegracji',
    lines: [
      line('I.5.1.', 'Spotkania partnerstwa (sala i poczęstunek)', 'spotkanie', 3, 620_00),
      line('I.5.2.', 'Wizyta studyjna w CIS i spółdzielni socjalnej – autokar', 'wyjazd', 1, 1_940_00),
    ],
  },
  {
    name: 'Promocja Klubu i spotkania otwarte',
    lines: [
      line('I.6.1.', 'Plakaty i ulotki', 'komplet', 1, 1_230_00),
      line('I.6.2.', 'Wywiad radiowy i artykuły w prasie lokalnej', 'publikacja', 3, 410_00),
      line('I.6.3.', 'Spotkania otwarte w Klubie', 'spotkanie', 2, 480_00),
    ],
  },
]

/** Part II of the budget. */
export const administrativeLines: readonly SampleLine[] = [
  line('II.1.', 'Koordynator zadania', 'miesiąc', 8, 1_150_00),
  line('II.2.', 'Obsługa księgowa', 'miesiąc', 8, 520_00),
  line('II.3.', 'Telefon i internet', 'miesiąc', 8, 92_50),
  line('II.4.', 'Materiały biurowe', 'komplet', 1, 840_00),
  line('II.5.', 'Energia elektryczna', 'miesiąc', 8, 100_00),
]
