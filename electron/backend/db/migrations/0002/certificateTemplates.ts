import type { Migration } from '../../migration.ts'

type Template = {
  readonly kind: string
  readonly name: string
  readonly heading: string
  readonly subtitle: string
  readonly legalBasis: string
  readonly opening: string
  readonly body: string
  readonly closing: string
  readonly orientation: 'portrait' | 'landscape'
  /** Which of these the paper shows: date of birth, hours, list of classes. */
  readonly shows: readonly [birth: 0 | 1, hours: 0 | 1, programme: 0 | 1]
  readonly hoursShown: 'offered' | 'attended'
}
const certify = 'Zaświadcza się, że {tytuł}'

/** What a new file can issue (kis.md 5.1); the coordinator changes the words. */
const templates: readonly Template[] = [
  {
    kind: 'ZK',
    name: 'Zakończenie udziału w klubie',
    heading: 'ZAŚWIADCZENIE',
    subtitle: 'o zakończeniu uczestnictwa w klubie integracji społecznej',
    legalBasis: '{podstawa}',
    opening: certify,
    body: '{udział}',
    closing: '',
    orientation: 'portrait',
    shows: [1, 1, 1],
    hoursShown: 'offered',
  },
  {
    kind: 'ZU',
    name: 'Ukończenie zajęć',
    heading: 'ZAŚWIADCZENIE',
    subtitle: 'o ukończeniu zajęć',
    legalBasis: '',
    opening: certify,
    body: '{k:ukończyła|ukończył} zajęcia „{temat}” w wymiarze {godziny}, prowadzone w okresie od {okres.od} do {okres.do} w ramach projektu „{projekt}”.',
    closing: '',
    orientation: 'landscape',
    shows: [1, 0, 0],
    hoursShown: 'offered',
  },
  {
    kind: 'ZP',
    name: 'Udział w zajęciach',
    heading: 'ZAŚWIADCZENIE',
    subtitle: 'o udziale w zajęciach',
    legalBasis: '',
    opening: certify,
    body: 'w okresie od {okres.od} do {okres.do} {k:uczestniczyła|uczestniczył} w zajęciach „{temat}”; czas obecności: {obecność}.',
    closing: '',
    orientation: 'landscape',
    shows: [1, 0, 0],
    hoursShown: 'attended',
  },
  {
    kind: 'CE',
    name: 'Podziękowanie',
    heading: 'PODZIĘKOWANIE',
    subtitle: '',
    legalBasis: '',
    opening: 'dla',
    body: 'za {temat}',
    closing: 'Dziękujemy za życzliwość i wspólną pracę na rzecz naszych uczestników.',
    orientation: 'landscape',
    shows: [0, 0, 0],
    hoursShown: 'offered',
  },
  {
    kind: 'PO',
    name: 'Potwierdzenie wolontariatu',
    heading: 'POTWIERDZENIE',
    subtitle: 'wykonywania świadczeń wolontariackich',
    legalBasis: '',
    opening: 'Potwierdza się, że',
    body: 'w okresie od {okres.od} do {okres.do} {k:wykonywała|wykonywał} świadczenia jako wolontariusz na rzecz: {organizacja}. Zakres: {temat}.',
    closing: '',
    orientation: 'portrait',
    shows: [0, 1, 0],
    hoursShown: 'offered',
  },
]

/** Fills the templates of certificates. */
export function seedCertificateTemplates(db: Parameters<Migration['up']>[0]): void {
  const insert = db.prepare(
    `insert into certificate_template (kind, name, heading, subtitle, legal_basis, opening, body, closing, orientation, show_birth, show_hours, show_programme, hours_shown)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const t of templates)
    insert.run(
      t.kind,
      t.name,
      t.heading,
      t.subtitle,
      t.legalBasis,
      t.opening,
      t.body,
      t.closing,
      t.orientation,
      ...t.shows,
      t.hoursShown,
    )
}
