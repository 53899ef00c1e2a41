import type { Migration } from '../../migration.ts'

/** Papers of a folder, the moment each belongs to, days allowed after it, and the record that completes it (kis.md 3.3). */
const papers: readonly (readonly [code: string, name: string, moment: string, dueDays: number, computedBy: string])[] =
  [
    ['APPLICATION', 'zgłoszenie (formularz rekrutacyjny)', 'recruitment', 0, ''],
    ['CONTRACT', 'kontrakt socjalny (kopia lub numer)', 'joining', 0, 'socialContract'],
    ['ENTITLEMENT', 'oświadczenie o świadczeniach (art. 1 ust. 3)', 'joining', 0, 'entitlement'],
    ['CLAUSE', 'klauzula informacyjna RODO', 'joining', 0, 'clause'],
    ['CONSENTS', 'zgody', 'joining', 0, 'consents'],
    ['AGREEMENT', 'umowa uczestnictwa', 'joining', 0, 'agreement'],
    ['DIAGNOSIS_INITIAL', 'diagnoza początkowa', 'joining', 14, 'diagnosisInitial'],
    ['PLAN', 'indywidualny plan działania', 'joining', 30, 'plan'],
    ['ATTENDANCE', 'listy obecności', 'during', 0, 'attendance'],
    ['SUPPORT_CARDS', 'karty wsparcia indywidualnego', 'during', 0, ''],
    ['DIAGNOSIS_FINAL', 'diagnoza końcowa', 'ending', 0, 'diagnosisFinal'],
    ['SURVEY', 'ankieta końcowa', 'ending', 0, 'survey'],
    ['OUTCOME', 'efekt udziału z dowodem', 'ending', 28, 'outcome'],
    ['CERTIFICATE', 'zaświadczenie o zakończeniu udziału', 'ending', 0, 'certificate'],
  ]
/** Limits of community work (kis.md 1.9) and of working time, from memory of the law: to be checked and changed by the coordinator. */
const parameters: readonly (readonly [
  code: string,
  name: string,
  from: string,
  value: number,
  unit: string,
  source: string,
])[] = [
  [
    'psu.weekMinutes',
    'prace społecznie użyteczne: najwięcej w tygodniu',
    '2005-11-01',
    600,
    'minutes',
    'art. 73a ustawy o promocji zatrudnienia',
  ],
  [
    'psu.monthMinutes',
    'prace społecznie użyteczne: najwięcej w miesiącu',
    '2005-11-01',
    2400,
    'minutes',
    'art. 73a ustawy o promocji zatrudnienia',
  ],
  [
    'psu.hourRate',
    'prace społecznie użyteczne: stawka za godzinę',
    '2023-06-01',
    1090,
    'grosze',
    'ogłoszenie o stawce od 1 czerwca 2023',
  ],
  [
    'staff.monthMinutes',
    'praca kadry: najwięcej w miesiącu',
    '2015-01-01',
    276 * 60,
    'minutes',
    'wytyczne dotyczące kwalifikowalności wydatków',
  ],
]
const series: readonly (readonly [kind: string, pattern: string])[] = [
  ['ZU', '{NR}/ZU/{ROK}'],
  ['ZP', '{NR}/ZP/{ROK}'],
  ['CE', '{NR}/CE/{ROK}'],
  ['PO', '{NR}/PO/{ROK}'],
]

/** Fills the list of papers, the dated limits, and the series of numbers of the certificates that have none yet. */
export function seedPapers(db: Parameters<Migration['up']>[0]): void {
  const paper = db.prepare(
    'insert into paper_kind (code, name, moment, due_days, computed_by, position) values (?, ?, ?, ?, ?, ?)',
  )
  for (const [index, one] of papers.entries()) paper.run(...one, index + 1)
  const parameter = db.prepare(
    'insert into dated_parameter (code, name, valid_from, value, unit, legal_source) values (?, ?, ?, ?, ?, ?)',
  )
  for (const one of parameters) parameter.run(...one)
  const pattern = db.prepare('insert into certificate_series (kind, pattern) values (?, ?)')
  for (const one of series) pattern.run(...one)
}
