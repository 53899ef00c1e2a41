const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

type Activity = {
  readonly name: string
  readonly purposes: string
  readonly basis: string
  readonly people: string
  readonly data: string
  readonly recipients: string
  readonly erasure: string
}
const safeguards =
  'plik danych zaszyfrowany i chroniony hasłem, blokada po bezczynności, sprawdzane kopie zapasowe, notatki psychologa pod osobnym hasłem, dokumenty papierowe w zamykanej szafie, dostęp tylko dla osób upoważnionych'

/** Rows a club begins its register with (kis.md 7.1, 7.2, 7.4, 7.5); texts of our own, meant to be edited. */
const activities: readonly Activity[] = [
  {
    name: 'Prowadzenie KIS – uczestnicy',
    purposes:
      'rekrutacja, umowa uczestnictwa, diagnoza i indywidualny plan działania, zajęcia i wsparcie, zaświadczenia, sprawozdawczość klubu',
    basis:
      'art. 6 ust. 1 lit. b (umowa uczestnictwa), lit. c (zaświadczenia i sprawozdanie z ustawy o zatrudnieniu socjalnym), lit. e (zadanie w interesie publicznym); art. 9 ust. 2 lit. b i g – dane o zdrowiu i sytuacji życiowej; art. 10 – w zakresie grup z art. 1 ust. 2 ustawy',
    people: 'osoby zgłaszające się i uczestnicy klubu, osoby bliskie uczestników',
    data: 'dane identyfikacyjne i kontaktowe, PESEL, wykształcenie i sytuacja zawodowa, sytuacja rodzinna, niepełnosprawność, uzależnienie, zdrowie, obecności, oceny diagnozy, efekty',
    recipients:
      'ośrodek pomocy społecznej, powiatowy urząd pracy, wojewoda, zleceniodawca dotacji i kontrolujący, podmioty przetwarzające na zlecenie',
    erasure: '5 lat od początku roku po roku zakończenia zadania; rejestr zaświadczeń – 10 lat',
  },
  {
    name: 'Rekrutacja – osoby nieprzyjęte',
    purposes: 'rozpatrzenie zgłoszenia i lista rezerwowa',
    basis: 'art. 6 ust. 1 lit. b i e; art. 9 ust. 2 lit. b',
    people: 'osoby, których nie przyjęto albo które zrezygnowały',
    data: 'dane ze zgłoszenia i z oceny rekrutacyjnej',
    recipients: 'podmiot kierujący (za wiedzą osoby)',
    erasure: '12 miesięcy od końca edycji',
  },
  {
    name: 'Notatki zastrzeżone psychologa',
    purposes: 'pomoc psychologiczna w ramach wsparcia uczestnika',
    basis: 'art. 9 ust. 2 lit. b i h',
    people: 'uczestnicy klubu',
    data: 'dane o zdrowiu i życiu osobistym ujawnione psychologowi',
    recipients: 'nikt poza psychologiem; uczestnik na swój wniosek',
    erasure: 'najkrócej, jak pozwala umowa dotacji',
  },
  {
    name: 'Rozliczanie dotacji i księgowość',
    purposes: 'dokumentowanie wydatków, sprawozdania z zadania publicznego, kontrola',
    basis: 'art. 6 ust. 1 lit. c (ustawa o działalności pożytku publicznego, ustawa o rachunkowości)',
    people: 'kontrahenci, kadra, wolontariusze',
    data: 'dane z dokumentów księgowych i umów, godziny pracy, rachunki',
    recipients: 'zleceniodawca dotacji, kontrolujący, biuro rachunkowe, urząd skarbowy, ZUS',
    erasure: '5 lat od początku roku po roku, którego dokumenty dotyczą, chyba że umowa każe dłużej',
  },
  {
    name: 'Kadra i wolontariusze',
    purposes: 'umowy, ewidencja godzin, upoważnienia',
    basis: 'art. 6 ust. 1 lit. b i c',
    people: 'pracownicy, zleceniobiorcy, wolontariusze',
    data: 'dane identyfikacyjne, kontaktowe i kwalifikacje, wymiar i godziny pracy',
    recipients: 'ZUS, urząd skarbowy, zleceniodawca dotacji, biuro rachunkowe',
    erasure: 'okres z przepisów o dokumentacji pracowniczej i z umowy dotacji',
  },
  {
    name: 'Współpraca z partnerami i promocja',
    purposes: 'porozumienia, spotkania partnerów, informowanie o klubie, zdjęcia za zgodą',
    basis: 'art. 6 ust. 1 lit. f; wizerunek – zgoda, art. 6 ust. 1 lit. a',
    people: 'przedstawiciele partnerów, osoby na zdjęciach',
    data: 'dane kontaktowe służbowe, wizerunek',
    recipients: 'odbiorcy strony internetowej i mediów klubu – w zakresie zgody',
    erasure: 'do wycofania zgody albo końca promocji; dane kontaktowe – do końca współpracy',
  },
]

/** What the checklist of a small association asks for, in its order (kis.md 7.4). */
const checks = [
  'REGISTER',
  'RISK',
  'POLICY',
  'AUTHORISATIONS',
  'CONFIDENTIALITY',
  'PROCESSORS',
  'CLAUSES',
  'BREACHES',
  'RIGHTS',
  'BACKUPS',
  'RETENTION',
]

export const protectionSeeds = [
  ...activities.map(
    (one, index) =>
      `insert into processing_activity (position, name, purposes, legal_basis, people_kinds, data_kinds, recipients, transfers, erasure, safeguards) values (${[
        String(index + 1),
        ...[
          one.name,
          one.purposes,
          one.basis,
          one.people,
          one.data,
          one.recipients,
          'brak',
          one.erasure,
          safeguards,
        ].map(quoted),
      ].join(', ')});`,
  ),
  ...checks.map((code, index) => `insert into protection_check (code, position) values ('${code}', ${index + 1});`),
].join('\n')
