/** Kinds of record that have a term of keeping each (kis.md 7.5). */
export const retentionKinds = [
  'participation',
  'applicant',
  'diagnosis',
  'attendance',
  'certificate',
  'grant',
  'volunteer',
  'staff',
  'partner',
  'authorisation',
  'request',
  'breach',
  'disclosure',
  'history',
  'copies',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** What a term may run from; each is a day the program can read from the records. */
export const retentionEvents = [
  'taskEnd',
  'editionEnd',
  'participationEnd',
  'decision',
  'application',
  'issue',
  'reportFiled',
  'agreementEnd',
  'workEnd',
  'cooperationEnd',
  'authorisationEnd',
  'answer',
  'receipt',
  'closing',
  'notice',
  'entry',
  'withRecord',
  'byRotation',
] as const
export type RetentionEvent = (typeof retentionEvents)[number]

/** Completes „liczone od …”, but for the two that have no term of their own. */
export const eventNames: Readonly<Record<RetentionEvent, string>> = {
  taskEnd: 'końca zadania albo edycji (co później)',
  editionEnd: 'końca edycji',
  participationEnd: 'końca udziału osoby',
  decision: 'decyzji o zgłoszeniu',
  application: 'dnia zgłoszenia',
  issue: 'wydania zaświadczenia',
  reportFiled: 'złożenia sprawozdania końcowego',
  agreementEnd: 'końca porozumienia',
  workEnd: 'końca ostatniego zaangażowania',
  cooperationEnd: 'końca współpracy',
  authorisationEnd: 'końca upoważnienia',
  answer: 'odpowiedzi na wniosek',
  receipt: 'wpłynięcia wniosku',
  closing: 'zamknięcia sprawy naruszenia',
  notice: 'zauważenia naruszenia',
  entry: 'dnia wpisu',
  withRecord: 'razem z zapisem, którego dotyczy',
  byRotation: 'według wymiany kopii',
}

/** The same events in two words, for a column of a list. */
export const eventShortNames: Readonly<Record<RetentionEvent, string>> = {
  taskEnd: 'koniec zadania',
  editionEnd: 'koniec edycji',
  participationEnd: 'koniec udziału',
  decision: 'decyzja',
  application: 'zgłoszenie',
  issue: 'wydanie',
  reportFiled: 'sprawozdanie',
  agreementEnd: 'koniec umowy',
  workEnd: 'koniec pracy',
  cooperationEnd: 'koniec współpracy',
  authorisationEnd: 'koniec ważności',
  answer: 'odpowiedź',
  receipt: 'wpłynięcie',
  closing: 'zamknięcie',
  notice: 'zauważenie',
  entry: 'wpis',
  withRecord: 'zapis',
  byRotation: 'wymiana',
}

/** Events without a length: what is kept ends with something else. */
export const withoutLength: readonly RetentionEvent[] = ['withRecord', 'byRotation']

type Kind = {
  readonly name: string
  /** What belongs to it, for whoever edits the term. */
  readonly hint: string
  /** What its term may run from; the first is what it begins with. */
  readonly events: readonly [RetentionEvent, ...RetentionEvent[]]
}

/** Names of the kinds, what belongs to each, and what their terms may run from. */
export const kindsOfRecord: Readonly<Record<RetentionKind, Kind>> = {
  participation: {
    name: 'teczki uczestników',
    hint: 'Dane osoby i karta udziału: umowa, plan, wsparcie, efekty, zgody. Termin liczy się dla osoby: wygrywa najdłuższy z jej udziałów.',
    events: ['taskEnd', 'editionEnd', 'participationEnd'],
  },
  applicant: {
    name: 'zgłoszenia osób nieprzyjętych',
    hint: 'Osoby, które zgłosiły się i nigdy nie zostały przyjęte.',
    events: ['decision', 'application', 'editionEnd'],
  },
  diagnosis: {
    name: 'diagnozy i notatki psychologa',
    hint: 'Pomiary, opisy i notatki zastrzeżone. Okres najkrótszy, na jaki pozwala umowa dotacji.',
    events: ['taskEnd', 'editionEnd', 'participationEnd'],
  },
  attendance: {
    name: 'listy obecności i dzienniki zajęć',
    hint: 'Obecność, dzienniki, karty wsparcia; razem dla edycji.',
    events: ['taskEnd', 'editionEnd'],
  },
  certificate: {
    name: 'rejestr zaświadczeń',
    hint: 'Wpisy w rejestrze i treść wydanych zaświadczeń; osoba może potrzebować duplikatu. Razem dla roku wydania.',
    events: ['issue'],
  },
  grant: {
    name: 'dokumentacja dotacji i rozliczenia',
    hint: 'Umowa, kosztorys, dokumenty księgowe, dowody zapłaty, wkład rzeczowy i darczyńcy, sprawozdania.',
    events: ['taskEnd', 'reportFiled'],
  },
  volunteer: {
    name: 'porozumienia wolontariuszy',
    hint: 'Porozumienia i karty świadczeń.',
    events: ['agreementEnd', 'taskEnd'],
  },
  staff: {
    name: 'dokumenty kadry',
    hint: 'Umowy, zaangażowania, ewidencja godzin osób pracujących dla klubu.',
    events: ['workEnd'],
  },
  partner: {
    name: 'osoby kontaktowe partnerów i darczyńców',
    hint: 'Imiona, telefony i adresy osób, z którymi klub współpracuje.',
    events: ['cooperationEnd'],
  },
  authorisation: {
    name: 'upoważnienia do przetwarzania danych',
    hint: 'Upoważnienia i ich ewidencja.',
    events: ['authorisationEnd'],
  },
  request: {
    name: 'wnioski osób o ich dane',
    hint: 'Wniosek i odpowiedź, żeby wykazać, że odpowiedziano w terminie.',
    events: ['answer', 'receipt'],
  },
  breach: {
    name: 'rejestr naruszeń',
    hint: 'Wpisy o naruszeniach ochrony danych.',
    events: ['closing', 'notice'],
  },
  disclosure: {
    name: 'rejestr udostępnień',
    hint: 'Zapis tego, komu pokazano albo przekazano czyje dane; razem dla roku.',
    events: ['entry'],
  },
  history: {
    name: 'historia zmian',
    hint: 'Nie ma własnego terminu: przy anonimizacji znika z niej treść dotycząca osoby.',
    events: ['withRecord'],
  },
  copies: {
    name: 'kopie pliku',
    hint: 'Stare kopie usuwa program, gdy zastępują je nowe. Kopie zrobione ręcznie trzeba usunąć samemu.',
    events: ['byRotation'],
  },
}
