/** What a day of the calendar can be about, in the order a day shows them. */
export const agendaKinds = [
  'session',
  'individual',
  'event',
  'support',
  'diagnosis',
  'planReview',
  'planGoal',
  'followUp',
  'certificate',
  'paper',
  'caseEnd',
  'partner',
  'grant',
  'schedule',
  'payment',
  'staff',
  'protection',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

/** The word for many of a kind, as a filter names it. */
export const agendaKindNames: Readonly<Record<AgendaKind, string>> = {
  session: 'Zajęcia grupowe',
  individual: 'Spotkania indywidualne',
  event: 'Wydarzenia',
  support: 'Kursy i staże',
  diagnosis: 'Pomiary',
  planReview: 'Przeglądy planów',
  planGoal: 'Cele planów',
  followUp: 'Kontakty po zakończeniu',
  certificate: 'Zaświadczenia',
  paper: 'Dokumenty teczki',
  caseEnd: 'Kontrakty i udział',
  partner: 'Partnerzy',
  grant: 'Terminy dotacji',
  schedule: 'Harmonogram dotacji',
  payment: 'Wpływy i zapłaty',
  staff: 'Umowy kadry i wolontariuszy',
  protection: 'Ochrona danych',
}
