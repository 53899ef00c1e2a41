import type { Reader } from '../db/open.ts'

type Labels = Readonly<Record<string, string>>
const sources: Labels = {
  grant: 'dotacja',
  interest: 'odsetki bankowe od dotacji',
  otherIncome: 'inne przychody',
  ownMoney: 'środki finansowe własne',
  fees: 'świadczenia pieniężne od odbiorców',
  publicOther: 'inne źródła publiczne',
  otherMoney: 'pozostałe środki finansowe',
  personal: 'wkład osobowy',
  material: 'wkład rzeczowy',
}
/** What values that only the program decides are called in the history, by `table.column`. */
const valueLabels: Readonly<Record<string, Labels>> = {
  'person.sex': { K: 'kobieta', M: 'mężczyzna' },
  'grant_agreement.funder_kind': { state: 'budżet państwa', local: 'samorząd' },
  'grant_agreement.mode': {
    openCall: 'otwarty konkurs ofert',
    art11: 'bez konkursu (art. 11a–11c)',
    art19a: 'mały grant (art. 19a)',
    regranting: 'regranting',
    other: 'inaczej',
  },
  'grant_agreement.admin_cap_base': { grant: 'kwota dotacji', total: 'całkowite koszty' },
  'budget_amount.source': sources,
  'expense_allocation.source': sources,
  'report.kind': { partial: 'częściowe', final: 'końcowe' },
  'report.percent_base': { spent: 'dotacja wydana', received: 'dotacja otrzymana' },
  'certificate.kind': { ZK: 'zakończenie uczestnictwa' },
}
/** Columns whose values are codes of a list. */
const lists: Readonly<Record<string, string>> = {
  'participation.end_reason': 'end_reason',
  'expense_document.kind': 'expense_kind',
  'expense_document.payment_method': 'payment_method',
}

/** Words for a stored value; `undefined` when it is its own word. */
export type WordsFor = (table: string, column: string, value: string) => string | undefined

/** Reads the code lists, so that the history can speak in their labels, also in those no longer in use. */
export async function wordsForValues(db: Reader): Promise<WordsFor> {
  const items = await db.selectFrom('code_list_item').select(['list', 'code', 'label']).execute()
  const labels = new Map(items.map(({ list, code, label }) => [`${list}/${code}`, label]))
  return (table, column, value) => {
    const place = `${table}.${column}`
    const list = lists[place]
    return list === undefined ? valueLabels[place]?.[value] : labels.get(`${list}/${value}`)
  }
}
