/** A kind of support: code, label, and what the program needs to know of it. */
type SupportType = readonly [
  code: string,
  label: string,
  attributes: Readonly<Record<string, string | number | boolean | readonly string[]>>,
]

/**
 * Kinds of support (kis.md 4.1): domain, forms it comes in, usual length of an hour in minutes, the category of social or
 * vocational reintegration it is reported under (1.5), and its name in the EU system (6.2). `record`: which records beside
 * attendance hold its hours.
 */
export const supportTypes: readonly SupportType[] = [
  [
    'T01',
    'diagnoza (pracownik socjalny, psycholog, doradca)',
    { domain: 'S', forms: ['individual'], unit: 60, social: 'diagnoza' },
  ],
  [
    'T02',
    'poradnictwo psychologiczne',
    {
      domain: 'S',
      forms: ['individual'],
      unit: 60,
      social: 'poradnictwo',
      efs: 'doradztwo/konsultacje',
      efsDetail: 'pomoc psychologiczna',
    },
  ],
  [
    'T03',
    'terapia (indywidualna, rodzinna, psychospołeczna)',
    { domain: 'H', forms: ['individual', 'group'], unit: 60, social: 'terapia' },
  ],
  [
    'T04',
    'warsztaty psychoedukacyjne, trening kompetencji społecznych',
    {
      domain: 'S',
      forms: ['group'],
      unit: 45,
      social: 'warsztaty i treningi',
      efs: 'usługa aktywnej integracji',
      efsDetail: 'usługa o charakterze społecznym',
    },
  ],
  [
    'T05',
    'profilaktyka agresji i przemocy',
    { domain: 'S', forms: ['group'], unit: 60, social: 'warsztaty i treningi' },
  ],
  [
    'T06',
    'grupa samopomocowa, grupa wsparcia',
    { domain: 'S', forms: ['group'], unit: 60, social: 'grupy samopomocowe' },
  ],
  [
    'T07',
    'doradztwo zawodowe indywidualne',
    {
      domain: 'Z',
      forms: ['individual'],
      unit: 60,
      vocational: 'doradztwo zawodowe',
      efs: 'doradztwo/konsultacje',
      efsDetail: 'doradztwo zawodowe',
    },
  ],
  [
    'T08',
    'doradztwo zawodowe grupowe',
    {
      domain: 'Z',
      forms: ['group'],
      unit: 45,
      vocational: 'doradztwo zawodowe',
      efs: 'doradztwo/konsultacje',
      efsDetail: 'doradztwo zawodowe',
    },
  ],
  ['T09', 'pośrednictwo pracy', { domain: 'Z', forms: ['individual'], unit: 60, vocational: 'pośrednictwo pracy' }],
  [
    'T10',
    'poradnictwo prawne i obywatelskie',
    {
      domain: 'P',
      forms: ['individual', 'group'],
      unit: 60,
      social: 'poradnictwo',
      efs: 'doradztwo/konsultacje',
      efsDetail: 'doradztwo/ pomoc prawna',
    },
  ],
  [
    'T11',
    'kurs lub szkolenie zawodowe',
    {
      domain: 'Z',
      forms: ['group'],
      unit: 45,
      record: 'course',
      vocational: 'szkolenia i kursy',
      efs: 'krajowe szkolenie/kurs',
    },
  ],
  [
    'T12',
    'warsztaty umiejętności (komputer, rękodzieło)',
    { domain: 'E', forms: ['group'], unit: 45, social: 'warsztaty i treningi' },
  ],
  [
    'T13',
    'kurs językowy',
    {
      domain: 'E',
      forms: ['group'],
      unit: 45,
      record: 'course',
      vocational: 'szkolenia i kursy',
      efs: 'krajowe szkolenie/kurs',
    },
  ],
  [
    'T14',
    'pierwsza pomoc',
    { domain: 'E', forms: ['group'], unit: 45, social: 'edukacja', efs: 'krajowe szkolenie/kurs' },
  ],
  [
    'T15',
    'zajęcia rehabilitacyjne, profilaktyka zdrowotna',
    { domain: 'H', forms: ['group', 'individual'], unit: 60, social: 'zdrowie' },
  ],
  ['T16', 'kształtowanie wizerunku', { domain: 'S', forms: ['group'], unit: 45, social: 'warsztaty i treningi' }],
  ['T17', 'zajęcia sportowe i rekreacyjne', { domain: 'R', forms: ['group'], unit: 60, social: 'sport i rekreacja' }],
  [
    'T18',
    'zajęcia kulturalne, kino, biblioteka',
    { domain: 'K', forms: ['group', 'event'], unit: 60, social: 'kultura' },
  ],
  [
    'T19',
    'spotkanie z instytucją',
    { domain: 'Z', forms: ['group'], unit: 60, vocational: 'spotkania z instytucjami' },
  ],
  ['T20', 'staż zawodowy', { domain: 'Z', forms: ['individual'], unit: 60, record: 'internship', vocational: 'staże' }],
  [
    'T21',
    'praktyka zawodowa',
    { domain: 'Z', forms: ['individual'], unit: 60, record: 'practice', vocational: 'praktyki' },
  ],
  [
    'T22',
    'prace społecznie użyteczne',
    { domain: 'Z', forms: ['individual'], unit: 60, record: 'communityWork', vocational: 'prace społecznie użyteczne' },
  ],
  [
    'T23',
    'zatrudnienie wspierane, trener pracy',
    { domain: 'Z', forms: ['individual'], unit: 60, vocational: 'zatrudnienie wspierane' },
  ],
  ['T24', 'wolontariat', { domain: 'S', forms: ['individual'], unit: 60, social: 'wolontariat' }],
  ['T25', 'zajęcia świetlicowe dla dzieci uczestników', { domain: 'S', forms: ['group'], unit: 60, forRelated: true }],
  [
    'T26',
    'impreza integracyjna, charytatywna, festiwal',
    { domain: 'S', forms: ['event'], unit: 60, social: 'wydarzenia' },
  ],
  ['T27', 'wyjazd integracyjny, wizyta studyjna', { domain: 'S', forms: ['event'], unit: 60, social: 'wydarzenia' }],
  ['T28', 'spotkanie otwarte dla społeczności', { domain: 'S', forms: ['event'], unit: 60 }],
  [
    'T29',
    'praca socjalna, spotkanie monitorujące IPD',
    { domain: 'S', forms: ['individual'], unit: 60, social: 'praca socjalna' },
  ],
]
