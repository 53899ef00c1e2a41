import { type Grosze, sum } from '../kernel/money.ts'
import { lineCodes } from '../settlements/codes.ts'
import { sortAllocations } from '../settlements/entries.ts'
import type { Settlement } from '../settlements/result.ts'
import type { ComparedFigure, FigureValue } from './comparison.ts'
import type { FrozenReport } from './frozen.ts'

/** A value that stands in a report, under a key by which the same value is found in another report of the grant. */
export type Figure = Pick<ComparedFigure, 'part' | 'key' | 'label' | 'unit' | 'behind'> & {
  readonly value: FigureValue
  /** Key of the figure this one tells more about: where that one stands in one report only, this is not told. */
  readonly detailOf?: string
}
type Plain = Omit<Figure, 'part' | 'behind'> & Partial<Pick<Figure, 'behind'>>
const inPart = (part: Figure['part'], figures: readonly Plain[]): Figure[] =>
  figures.map((figure) => ({ behind: null, ...figure, part, key: `${part}/${figure.key}` }))

function headerFigures({ paper: { data }, input }: FrozenReport): Figure[] {
  const { grant, report } = data
  const bodies = data.contractors.map(({ name, address, krs }) => [name, address, krs].filter(Boolean).join(', '))
  const people = report.signatories.map((one) => `${one.name}, ${one.function}`)
  const behind = { kind: 'grant', id: input.grant.id } as const
  return inPart('header', [
    {
      key: 'kind',
      label: 'Rodzaj sprawozdania',
      unit: 'word',
      value: report.kind === 'final' ? 'końcowe' : 'częściowe',
    },
    { key: 'from', label: 'Za okres od', unit: 'day', value: report.periodFrom },
    { key: 'to', label: 'Za okres do', unit: 'day', value: report.periodTo },
    { key: 'title', label: 'Tytuł zadania', unit: 'word', value: grant.title, behind },
    { key: 'contract', label: 'Numer umowy', unit: 'word', value: grant.contractNumber, behind },
    { key: 'contractDate', label: 'Data zawarcia umowy', unit: 'day', value: grant.contractDate, behind },
    { key: 'contractors', label: 'Zleceniobiorca', unit: 'word', value: bodies.join('; ') },
    { key: 'place', label: 'Miejscowość', unit: 'word', value: report.placeOfSigning },
    { key: 'signedOn', label: 'Data przy podpisie', unit: 'day', value: report.preparedOn },
    { key: 'people', label: 'Podpisują', unit: 'word', value: people.join('; ') },
    { key: 'form', label: 'Wzór formularza', unit: 'word', value: data.legalSource },
  ])
}

type Pair = { readonly planned: Grosze; readonly actual: Grosze }
const pairOf = (key: string, label: string, { planned, actual }: Pair, behind: Figure['behind'] = null): Plain[] => [
  { key: `${key}/planned`, label: `${label} – plan`, unit: 'money', value: planned, behind },
  { key: `${key}/actual`, label: `${label} – poniesione`, unit: 'money', value: actual, behind },
]

const costFigures = ({ years, total }: Settlement): Figure[] =>
  inPart('costs', [
    ...years.flatMap((table) => {
      const at = String(table.year)
      const line = (row: (typeof table.administrative)[number]): Plain[] => {
        const [key, behind] = [`${at}/line/${row.budgetLineId}`, { kind: 'budgetLine', id: row.budgetLineId } as const]
        return [
          ...pairOf(key, `${at}: ${row.code} ${row.name}`, row, behind),
          {
            key: `${key}/name`,
            detailOf: `costs/${key}/planned`,
            label: `${at}: ${row.code} – nazwa pozycji`,
            unit: 'word',
            value: `${row.code} ${row.name}`,
            behind,
          },
        ]
      }
      return [
        ...table.actions.flatMap((action) => [
          ...pairOf(`${at}/action/${action.actionId}`, `${at}: ${action.code} ${action.name}, razem`, action),
          ...action.lines.flatMap(line),
        ]),
        ...pairOf(`${at}/actions`, `${at}: suma kosztów realizacji zadania`, table.actionsTotal),
        ...table.administrative.flatMap(line),
        ...pairOf(`${at}/administrative`, `${at}: suma kosztów administracyjnych`, table.administrativeTotal),
        ...pairOf(`${at}/total`, `${at}: suma wszystkich kosztów`, table.total),
      ]
    }),
    ...(years.length > 1 ? pairOf('total', 'Wszystkie lata: suma kosztów', total) : []),
  ])

const rowNames: Readonly<Record<string, string>> = {
  '1': 'dotacja razem',
  '1.1': 'kwota dotacji',
  '1.2': 'odsetki',
  '1.3': 'inne przychody',
  '2': 'inne środki finansowe razem',
  '2.1': 'środki własne',
  '2.2': 'świadczenia odbiorców',
  '2.3': 'inne źródła publiczne',
  '2.4': 'pozostałe środki',
  '3': 'wkład osobowy i rzeczowy razem',
  '3.1': 'wkład osobowy',
  '3.2': 'wkład rzeczowy',
  '4': 'udział dotacji',
  '5': 'udział innych środków',
  '6': 'udział wkładu osobowego i rzeczowego',
}
function sourceFigures(settlement: Settlement, publicOtherNames: string): Figure[] {
  const row = (unit: 'money' | 'percent', own: { row: string; planned: number | null; actual: number | null }) => {
    const label = `${own.row} ${rowNames[own.row] ?? ''}`.trim()
    return [
      { key: `${own.row}/planned`, label: `${label} – plan`, unit, value: own.planned },
      { key: `${own.row}/actual`, label: `${label} – poniesione`, unit, value: own.actual },
    ]
  }
  return inPart('sources', [
    ...settlement.sourceRows.flatMap((own) => row('money', own)),
    { key: 'names', label: '2.3 nazwy organów', unit: 'word', value: publicOtherNames },
    ...settlement.shareRows.flatMap((own) => row('percent', own)),
  ])
}

/** Money beside the tables. Of a partial report only what its own fields say: the task goes on, and its sums with it. */
const moneyFigures = ({ input: { report } }: FrozenReport, settlement: Settlement): Figure[] =>
  inPart('money', [
    ...(report.kind === 'partial'
      ? []
      : ([
          { key: 'received', label: 'Dotacja otrzymana', unit: 'money', value: settlement.grantReceived },
          { key: 'accepted', label: 'Dotacja wykorzystana', unit: 'money', value: settlement.grantAccepted },
          { key: 'unspent', label: 'Dotacja niewykorzystana', unit: 'money', value: settlement.grantUnspent },
        ] as const)),
    { key: 'interest', label: 'Odsetki dopisane przez bank', unit: 'money', value: report.interestAccrued },
    { key: 'returned', label: 'Zwrócono zleceniodawcy', unit: 'money', value: report.returned },
    { key: 'returnedOn', label: 'Dzień zwrotu', unit: 'day', value: report.returnedOn },
  ])

const resultFigures = ({ results }: FrozenReport): Figure[] =>
  inPart(
    'results',
    results.flatMap(({ id, name, planned, achieved }): Plain[] => [
      { key: `${id}/planned`, label: `${name} – plan`, unit: 'quantity', value: planned },
      { key: `${id}/achieved`, label: `${name} – osiągnięto`, unit: 'quantity', value: achieved },
    ]),
  )

/** The boxes of the form as they are told in a comparison. */
export const boxNames = {
  i1: 'I.1 Rezultaty',
  i2: 'I.2 Działania',
  ii3: 'II.3 Inne przychody',
  ii4: 'II.4 Wpłaty odbiorców',
  iii: 'III Dodatkowe informacje',
} as const
const boxParts = { i1: 'I.1', i2: 'I.2', ii3: 'II.3', ii4: 'II.4', iii: 'III' } as const
/** The boxes the form has, under its own names; a report filed before the form was kept with it stood on annex 5. */
function boxesOf({ input: { form } }: FrozenReport): { box: keyof typeof boxNames; label: string }[] {
  const boxes = Object.keys(boxNames) as (keyof typeof boxNames)[]
  if (!form) return boxes.map((box) => ({ box, label: boxNames[box] }))
  return boxes.flatMap((box) => {
    const own = form.parts.find(({ part }) => part === boxParts[box])
    return own ? [{ box, label: own.name }] : []
  })
}
const textFigures = (frozen: FrozenReport): Figure[] =>
  inPart(
    'texts',
    boxesOf(frozen).map(({ box, label }) => ({
      key: box,
      label,
      unit: 'text',
      value: frozen.input.report[box],
    })),
  )

/** Documents counted in this report, each with what of it is counted here. */
function documentFigures({ input }: FrozenReport): Figure[] {
  const codes = lineCodes(input.actions, input.lines)
  const counted = Map.groupBy(sortAllocations(input).reported, (entry) => entry.documentId)
  return inPart(
    'documents',
    input.documents.flatMap((document): Plain[] => {
      const entries = counted.get(document.id)
      if (!entries) return []
      const name = [document.number, document.supplierName && `(${document.supplierName})`].filter(Boolean).join(' ')
      const [key, behind] = [String(document.id), { kind: 'expenseDocument', id: document.id } as const]
      const detailOf = `documents/${key}/charged`
      const charged = sum(entries.map((one) => one.amount))
      const lines = [...new Set(entries.map((one) => codes.get(one.budgetLineId) ?? '?'))].sort().join(' ')
      return [
        { key: `${key}/charged`, label: `${name} – kwota w sprawozdaniu`, unit: 'money', value: charged, behind },
        {
          key: `${key}/gross`,
          detailOf,
          label: `${name} – kwota brutto`,
          unit: 'money',
          value: document.gross,
          behind,
        },
        { key: `${key}/lines`, detailOf, label: `${name} – pozycje budżetu`, unit: 'word', value: lines, behind },
        { key: `${key}/paidOn`, detailOf, label: `${name} – zapłacono`, unit: 'day', value: document.paidOn, behind },
      ]
    }),
  )
}

const reasonFigures = ({ overrides }: FrozenReport): Figure[] =>
  inPart(
    'reasons',
    overrides.map(({ check, message, reason }) => ({
      key: `${check}/${message}`,
      label: `Pominięta uwaga ${check}: ${message}`,
      unit: 'word' as const,
      value: reason,
    })),
  )

/** Every value that a frozen report says, in the order of the form. Keys do not repeat. */
export function figuresOf(report: FrozenReport): Figure[] {
  const { settlement } = report.paper.data
  return [
    ...headerFigures(report),
    ...costFigures(settlement),
    // The simplified report has no table of sources.
    ...(report.paper.kind === 'sprawozdanie' ? sourceFigures(settlement, report.input.report.publicOtherNames) : []),
    ...moneyFigures(report, settlement),
    ...resultFigures(report),
    ...textFigures(report),
    ...documentFigures(report),
    ...reasonFigures(report),
  ]
}
