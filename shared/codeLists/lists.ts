/** What the program needs to know of a code beside its words: one property of the codes of a list. */
export type Attribute = { readonly key: string; readonly label: string } & (
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string | number, label: string])[] }
  | { readonly kind: 'many'; readonly options: readonly (readonly [value: string, label: string])[] }
)
export type EditableList = { readonly list: string; readonly label: string; readonly attributes: readonly Attribute[] }

const sensitive: Attribute = { key: 'sensitive', label: 'dana wrażliwa', kind: 'flag' }
const plain = (list: string, label: string): EditableList => ({ list, label, attributes: [] })

/** The lists the coordinator edits, in the order of work, each with what can be said of its codes (kis.md section 0, rule 1). */
export const editableLists: readonly EditableList[] = [
  { list: 'target_group', label: 'Grupy z art. 1 ust. 2', attributes: [sensitive] },
  {
    list: 'exclusion',
    label: 'Świadczenia z art. 1 ust. 3',
    attributes: [{ key: 'kisAllowed', label: 'udział w KIS jest możliwy', kind: 'flag' }],
  },
  plain('referral', 'Sposób skierowania'),
  plain('education', 'Wykształcenie'),
  plain('disability', 'Stopień niepełnosprawności'),
  plain('relation', 'Osoby bliskie'),
  plain('labour_status', 'Status na rynku pracy'),
  {
    list: 'labour_detail',
    label: 'Status na rynku pracy – szczegół',
    attributes: [
      {
        key: 'status',
        label: 'należy do',
        kind: 'choice',
        options: [
          ['UNEMPLOYED', 'osoba bezrobotna'],
          ['INACTIVE', 'osoba bierna zawodowo'],
          ['EMPLOYED', 'osoba pracująca'],
        ],
      },
    ],
  },
  plain('consent_kind', 'Zgody'),
  plain('clause_manner', 'Sposoby przekazania klauzuli'),
  {
    list: 'support_type',
    label: 'Rodzaje wsparcia',
    attributes: [
      {
        key: 'domain',
        label: 'dziedzina',
        kind: 'choice',
        options: [
          ['S', 'społeczna'],
          ['Z', 'zawodowa'],
          ['E', 'edukacja'],
          ['H', 'zdrowie'],
          ['K', 'kultura'],
          ['R', 'sport i rekreacja'],
          ['P', 'prawna'],
        ],
      },
      {
        key: 'forms',
        label: 'formy',
        kind: 'many',
        options: [
          ['group', 'grupowa'],
          ['individual', 'indywidualna'],
          ['event', 'wydarzenie'],
        ],
      },
      {
        key: 'unit',
        label: 'zwykła długość godziny',
        kind: 'choice',
        options: [
          [45, '45 minut'],
          [60, '60 minut'],
        ],
      },
      { key: 'social', label: 'kategoria reintegracji społecznej', kind: 'text' },
      { key: 'vocational', label: 'kategoria reintegracji zawodowej', kind: 'text' },
      { key: 'efs', label: 'rodzaj wsparcia w SM EFS', kind: 'text' },
      { key: 'efsDetail', label: 'szczegół w SM EFS', kind: 'text' },
      { key: 'forRelated', label: 'dla dzieci i bliskich uczestników', kind: 'flag' },
    ],
  },
  {
    list: 'end_reason',
    label: 'Powody zakończenia udziału',
    attributes: [
      {
        key: 'class',
        label: 'liczy się jako',
        kind: 'choice',
        options: [
          ['finished', 'ukończenie'],
          ['droppedOut', 'przerwanie'],
          ['neutral', 'neutralne (zgon)'],
          ['continued', 'kontynuacja'],
        ],
      },
      { key: 'success', label: 'sukces (praca)', kind: 'flag' },
      sensitive,
    ],
  },
  {
    list: 'outcome',
    label: 'Efekty',
    attributes: [
      { key: 'employment', label: 'zatrudnienie', kind: 'flag' },
      { key: 'subsidised', label: 'subsydiowane', kind: 'flag' },
      { key: 'sheltered', label: 'chronione', kind: 'flag' },
      { key: 'education', label: 'nauka', kind: 'flag' },
      { key: 'none', label: 'brak efektu', kind: 'flag' },
      {
        key: 'sphere',
        label: 'efekt reintegracji',
        kind: 'choice',
        options: [
          ['social', 'społecznej'],
          ['vocational', 'zawodowej'],
        ],
      },
      sensitive,
    ],
  },
  plain('outcome_evidence', 'Dowody efektów'),
  plain('benefit_kind', 'Świadczenia towarzyszące'),
  plain('staff_role', 'Role kadry'),
  {
    list: 'employment_basis',
    label: 'Podstawy zatrudnienia',
    attributes: [
      { key: 'employment', label: 'umowa o pracę', kind: 'flag' },
      { key: 'volunteer', label: 'wolontariat', kind: 'flag' },
    ],
  },
  plain('funding_source', 'Źródła finansowania'),
  {
    list: 'plan_status',
    label: 'Stany celów planu',
    attributes: [
      { key: 'counts', label: 'wchodzi do podstawy', kind: 'flag' },
      { key: 'reached', label: 'cel osiągnięty', kind: 'flag' },
    ],
  },
  plain('survey_item', 'Pytania ankiety końcowej'),
  plain('survey_situation', 'Sytuacja w ankiecie końcowej'),
  plain('expense_kind', 'Rodzaje dokumentów'),
  plain('payment_method', 'Sposoby zapłaty'),
  plain('partner_sector', 'Sektory partnerów'),
  plain('commitment_category', 'Rodzaje zobowiązań partnerów'),
  plain('promotion_medium', 'Media promocji'),
  {
    list: 'information_duty',
    label: 'Obowiązki informacyjne',
    attributes: [
      {
        key: 'funding',
        label: 'czyje środki',
        kind: 'choice',
        options: [
          ['state', 'budżet państwa'],
          ['eu', 'Unia Europejska'],
          ['any', 'każde'],
        ],
      },
      { key: 'overThreshold', label: 'tylko powyżej progu kwoty', kind: 'flag' },
      { key: 'chosen', label: 'tylko na wskazanie koordynatora', kind: 'flag' },
    ],
  },
]

/** A list by its name; `undefined`: there is no such list for the coordinator. */
export const editableList = (list: string): EditableList | undefined => editableLists.find((one) => one.list === list)

export type AttributeValues = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * The attributes of a code as they are kept: those the list knows, with values it allows; no and empty are left out. What
 * only the program knows of the code (`before`) stays. `undefined`: a property or a value the list does not allow.
 */
export function attributesOf(
  list: EditableList,
  typed: AttributeValues,
  before: AttributeValues = {},
): AttributeValues | undefined {
  const isKnown = (key: string) => list.attributes.some((one) => one.key === key)
  if (Object.keys(typed).some((key) => !isKnown(key) && before[key] === undefined)) return undefined
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !isKnown(key)))
  for (const attribute of list.attributes) {
    const value = typed[attribute.key]
    // A flag that was kept as „no” says so for ever; otherwise no is the same as nothing.
    const isIdle = value === false && before[attribute.key] === undefined
    if (value === undefined || value === '' || isIdle || (Array.isArray(value) && value.length === 0)) continue
    if (!isAllowed(attribute, value)) return undefined
    kept[attribute.key] = value
  }
  return kept
}

function isAllowed(attribute: Attribute, value: AttributeValues[string]): boolean {
  switch (attribute.kind) {
    case 'flag':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string' && value.length <= 200
    case 'choice':
      return attribute.options.some(([option]) => option === value)
    case 'many':
      return Array.isArray(value) && value.every((one) => attribute.options.some(([option]) => option === one))
  }
}
