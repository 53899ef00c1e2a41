import type { Migration } from '../../migration.ts'

/** More kinds of documents, and categories of cost that no grant pays for (settlement.md 6.4, C-44, C-45). */
const lists: Readonly<Record<string, readonly (readonly [code: string, label: string])[]>> = {
  expense_kind: [
    ['correction', 'faktura korygująca'],
    ['receipt', 'paragon'],
    ['contractBill', 'rachunek do umowy zlecenia lub o dzieło'],
  ],
  ineligible_category: [
    ['fine', 'mandat, grzywna, kara umowna'],
    ['penaltyInterest', 'odsetki karne'],
    ['court', 'koszty sądowe'],
    ['alcohol', 'alkohol'],
    ['gift', 'upominek, nagroda niezgodna z umową'],
    ['deductibleVat', 'VAT do odliczenia'],
    ['other', 'inny koszt niekwalifikowalny'],
  ],
}
/** Yearly rates of interest on tax arrears in hundredths of a per cent, from memory: to be checked before a letter is sent. */
const rates: readonly (readonly [from: string, hundredths: number])[] = [
  ['2020-05-29', 800],
  ['2022-01-05', 850],
  ['2022-09-08', 1650],
  ['2023-10-05', 1450],
]

/** Fills what the complete grant chooses from. */
export function seedGrantLists(db: Parameters<Migration['up']>[0]): void {
  const insert = db.prepare(
    'insert into code_list_item (list, code, label, position) values (?, ?, ?, (select coalesce(max(position), 0) + 1 from code_list_item where list = ?))',
  )
  for (const [list, items] of Object.entries(lists))
    for (const [code, label] of items) insert.run(list, code, label, list)
  const rate = db.prepare(
    "insert into dated_parameter (code, name, valid_from, value, unit, legal_source) values ('tax.interest', 'odsetki od zaległości podatkowych (rocznie)', ?, ?, 'percent', 'art. 56 Ordynacji podatkowej')",
  )
  for (const one of rates) rate.run(...one)
  db.prepare(
    "insert into dated_parameter (code, name, valid_from, value, unit, legal_source) values (?, ?, ?, ?, 'days', ?)",
  ).run(
    'volunteer.shortDays',
    'wolontariat krótki: do tylu dni ubezpieczenie NNW, dłużej umowa na piśmie',
    '2003-06-29',
    30,
    'art. 44 ust. 4 i art. 46 ustawy o działalności pożytku publicznego i o wolontariacie',
  )
}
