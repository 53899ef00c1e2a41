import type { Migration } from '../../migration.ts'

type Area = readonly [
  code: string,
  name: string,
  role: string,
  social: boolean,
  a1: string,
  a4: string,
  a7: string,
  a10: string,
]
/** The starting card of twelve areas (kis.md 2.4); the coordinator changes it. */
const areas: readonly Area[] = [
  [
    'O01',
    'Sprawczość i poczucie wpływu',
    'PSYCHOLOGIST',
    true,
    'czuje, że nic od niej/niego nie zależy',
    'widzi pojedyncze sprawy, na które ma wpływ',
    'zwykle decyduje samodzielnie',
    'świadomie kieruje swoim życiem',
  ],
  [
    'O02',
    'Samoocena i mocne strony',
    'PSYCHOLOGIST',
    true,
    'nie wskazuje mocnych stron',
    'wskazuje je z pomocą',
    'zna je i nazywa',
    'korzysta z nich na co dzień',
  ],
  [
    'O03',
    'Motywacja i cele',
    'PSYCHOLOGIST',
    true,
    'bez celów',
    'cele ogólne, bez planu',
    'konkretny cel i pierwsze kroki',
    'wytrwale realizuje plan',
  ],
  [
    'O04',
    'Radzenie sobie ze stresem i zdrowie',
    'PSYCHOLOGIST',
    true,
    'trudności nie pozwalają działać',
    'radzi sobie tylko z pomocą',
    'radzi sobie w większości sytuacji',
    'dba o siebie, umie szukać pomocy',
  ],
  [
    'O05',
    'Rodzina i role domowe',
    'SOCIAL_WORKER',
    true,
    'konflikt lub zerwane więzi',
    'więzi słabe, role zaburzone',
    'relacje na ogół dobre',
    'stabilna rodzina, podział obowiązków',
  ],
  [
    'O06',
    'Relacje i sieć wsparcia',
    'SOCIAL_WORKER',
    true,
    'izolacja',
    'pojedyncze kontakty',
    'kilka osób, na które można liczyć',
    'szeroka sieć, wspiera innych',
  ],
  [
    'O07',
    'Udział w życiu społeczności',
    'SOCIAL_WORKER',
    true,
    'nie uczestniczy',
    'uczestniczy, gdy ktoś zaprosi',
    'uczestniczy regularnie',
    'współorganizuje, działa społecznie',
  ],
  [
    'O08',
    'Prawa i kontakt z instytucjami',
    'SOCIAL_WORKER',
    true,
    'unika instytucji, nie zna praw',
    'załatwia sprawy z pomocą',
    'załatwia sprawy samodzielnie',
    'zna prawa, pomaga innym',
  ],
  [
    'O09',
    'Warunki życia i budżet domowy',
    'SOCIAL_WORKER',
    true,
    'podstawowe potrzeby niezaspokojone',
    'niestabilność, zaległości',
    'podstawy zabezpieczone',
    'stabilny budżet, oszczędności',
  ],
  [
    'O10',
    'Kwalifikacje i umiejętności',
    'ADVISER',
    false,
    'bez doświadczenia i kwalifikacji',
    'nieaktualne lub niepełne',
    'poszukiwane na rynku',
    'aktualne, potwierdzone dokumentem',
  ],
  [
    'O11',
    'Gotowość do pracy',
    'ADVISER',
    false,
    'nie bierze pracy pod uwagę',
    'rozważa, nie szuka',
    'szuka, ma dokumenty',
    'gotowa/gotowy od zaraz',
  ],
  [
    'O12',
    'Mobilność i kompetencje cyfrowe',
    'ADVISER',
    false,
    'bez dojazdu i obsługi telefonu',
    'korzysta z pomocą',
    'proste sprawy samodzielnie',
    'swobodnie dojeżdża i załatwia sprawy w sieci',
  ],
]
/** Areas that are off until somebody needs them. */
const optional: readonly (readonly [code: string, name: string, role: string, sensitive: boolean])[] = [
  ['O13', 'Uzależnienia', 'PSYCHOLOGIST', true],
  ['O14', 'Zadłużenie', 'SOCIAL_WORKER', false],
  ['O15', 'Opieka nad dziećmi lub osobą zależną', 'SOCIAL_WORKER', false],
  ['O16', 'Praca na roli', 'ADVISER', false],
  ['O17', 'Rodzicielstwo', 'SOCIAL_WORKER', false],
]

/** Fills the diagnosis card that a new file starts with. */
export function seedDiagnosisTemplate(db: Parameters<Migration['up']>[0]): void {
  const { lastInsertRowid: template } = db
    .prepare("insert into diagnosis_template (name) values ('Karta wzmocnienia')")
    .run()
  const insert = db.prepare(
    'insert into diagnosis_area (template_id, code, position, name, role, social, anchor1, anchor4, anchor7, anchor10, sensitive, active) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [index, [code, name, role, social, ...anchors]] of areas.entries())
    insert.run(template, code, index + 1, name, role, social ? 1 : 0, ...anchors, 0, 1)
  for (const [index, [code, name, role, sensitive]] of optional.entries())
    insert.run(template, code, areas.length + index + 1, name, role, 0, '', '', '', '', sensitive ? 1 : 0, 0)
}
