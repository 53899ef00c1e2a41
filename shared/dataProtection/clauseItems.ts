/** Something an information clause must say (kis.md 7.3): what it is called, and words that show it is there. */
type ClauseItem = {
  readonly id: string
  readonly label: string
  /** Any of these, looked for without regard to case. */
  readonly words: RegExp
}
const item = (id: string, label: string, words: RegExp): ClauseItem => ({ id, label, words })

/** What art. 13 asks for, and art. 14 where data come from somebody else, in the order clauses are usually written. */
const always: readonly ClauseItem[] = [
  item('administrator', 'kto jest administratorem i jak się z nim skontaktować', /administrator/i),
  item('purposes', 'po co dane są przetwarzane', /(?<!\p{L})(?:cel(?:e|u|ach|em)?|żeby|po co)(?!\p{L})/iu),
  item('basis', 'podstawa prawna', /art\.\s*6|podstaw\w* prawn/i),
  item('recipients', 'komu dane są przekazywane', /odbiorc|komu|przekazujemy|udostępnia/i),
  item(
    'transfers',
    'czy dane trafiają poza Europejski Obszar Gospodarczy',
    /Obszar\w* Gospodarcz|\bEOG\b|państw\w* trzeci/i,
  ),
  item('retention', 'jak długo dane są przechowywane', /przechow|jak długo|okres/i),
  item('access', 'prawo dostępu i kopii', /dostęp\w*/i),
  item('rectification', 'prawo sprostowania', /sprostow|popraw/i),
  item('erasure', 'prawo usunięcia', /usunię/i),
  item('restriction', 'prawo ograniczenia przetwarzania', /ogranicz/i),
  item('objection', 'prawo sprzeciwu', /sprzeciw/i),
  item('portability', 'prawo przeniesienia danych', /przenie/i),
  item('withdrawal', 'wycofanie zgody', /(?:wycof|cofn)\w*/i),
  item('complaint', 'skarga do Prezesa Urzędu Ochrony Danych Osobowych', /skarg/i),
  item('voluntary', 'czy trzeba podać dane i co, gdy się ich nie poda', /dobrowoln|obowiązk\w* podan|musisz je podać/i),
  item('automated', 'czy decyzje zapadają automatycznie', /automatyczn|zautomatyz|profil/i),
]
const fromOthers: readonly ClauseItem[] = [
  item('source', 'skąd są dane, gdy nie od osoby (art. 14)', /skąd|źródł/i),
  item('kinds', 'jakie dane dostaliście od innych (art. 14)', /kategori|jakie dane|rodzaje danych/i),
]
/** Everything a clause is looked through for. */
export const clauseItems: readonly ClauseItem[] = [...always, ...fromOthers]

/**
 * What a wording of the information clause lacks, in words. A hint and nothing more: words stand for what they say, and whether
 * the clause is good is for the association to judge. A data protection officer is not asked for, since most clubs have none.
 */
export const missingFromClause = (body: string): string[] =>
  clauseItems.filter(({ words }) => !words.test(body)).map(({ label }) => label)
