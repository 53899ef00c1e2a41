import { partnershipAgreementText } from './partnershipText.ts'

type Item = readonly [code: string, label: string, attributes?: object]
/** Sectors (kis.md 8.1), kinds of commitments (8.2), media, and duties to inform (5.4; settlement.md 3.4). */
const lists: Readonly<Record<string, readonly Item[]>> = {
  partner_sector: [
    ['PUBLIC', 'samorząd i jednostki publiczne'],
    ['PRIVATE', 'przedsiębiorcy prywatni'],
    ['NGO', 'organizacje pozarządowe'],
    ['SOCIAL', 'ekonomia społeczna'],
    ['CHURCH', 'podmioty kościelne'],
    ['INFORMAL', 'grupy nieformalne i jednostki pomocnicze gminy'],
    ['OTHER', 'inne'],
  ],
  commitment_category: [
    ['RECRUIT', 'promocja i rekrutacja'],
    ['CONTRACTS', 'współdziałanie przy kontraktach socjalnych'],
    ['INTERN', 'staż i zatrudnienie'],
    ['CLASSES', 'zajęcia i spotkania'],
    ['ADVICE', 'poradnictwo'],
    ['ROOM', 'lokal lub obiekt'],
    ['CULTURE', 'kultura'],
    ['SPORT', 'sport i rekreacja'],
    ['EVENT', 'wydarzenia i wolontariat'],
    ['EXCHANGE', 'wymiana doświadczeń'],
    ['OTHER', 'inne'],
  ],
  promotion_medium: [
    ['WEBSITE', 'strona internetowa stowarzyszenia'],
    ['PARTNER', 'strona internetowa partnera'],
    ['SOCIAL', 'media społecznościowe'],
    ['RADIO', 'radio lub portal regionalny'],
    ['PRESS', 'prasa'],
    ['POSTER', 'plakat'],
    ['BOARD', 'tablica informacyjna'],
    ['LEAFLET', 'ulotka'],
    ['EVENT', 'wydarzenie, spotkanie otwarte'],
    ['PAPERS', 'dokumenty i materiały dla uczestników'],
    ['OTHER', 'inne'],
  ],
  information_duty: [
    ['POSTER', 'plakat informacyjny', { funding: 'state', overThreshold: true }],
    ['WEBSITE', 'informacja na stronie internetowej', { funding: 'state', overThreshold: true }],
    ['SOCIAL', 'informacja w mediach społecznościowych', { funding: 'state', overThreshold: true }],
    ['BOARD', 'tablica informacyjna (inwestycje)', { funding: 'state', chosen: true }],
    ['CONTRACT', 'informacja i logotyp według umowy', { funding: 'any' }],
    ['EU', 'znaki i wzmianka o środkach europejskich', { funding: 'eu' }],
    ['SPOKEN', 'informacja słowna na początku wydarzenia', { funding: 'any', chosen: true }],
  ],
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What partners and promotion choose from, the threshold of the duty to inform, and the text of an agreement. */
export const partnerSeeds = [
  ...Object.entries(lists).flatMap(([list, items]) =>
    items.map(
      ([code, label, attributes = {}], index) =>
        `insert into code_list_item (list, code, label, position, attributes) values ('${list}', '${code}', ${quoted(label)}, ${index + 1}, '${JSON.stringify(attributes)}');`,
    ),
  ),
  `insert into dated_parameter (code, name, valid_from, value, unit, legal_source) values ('promotion.threshold', 'obowiązek informowania o środkach z budżetu państwa: powyżej kwoty', '2021-05-07', 5000000, 'grosze', 'rozporządzenie Rady Ministrów z 7 maja 2021 r. (Dz.U. 2021 poz. 953 ze zm.)');`,
  `insert into document_template (kind, name, version, body, valid_from) values ('partnership', 'Porozumienie o współpracy', 1, ${quoted(partnershipAgreementText)}, '2019-01-01');`,
].join('\n')
