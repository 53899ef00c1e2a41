import { codesOf, type Facts, type StaffFact } from '../facts.ts'
import type { Behind, CountColumn, FigureDef, Row, SectionDef, TableDef } from '../figure.ts'
import { peopleColumn } from './columns.ts'

const volunteers = (facts: Facts): ReadonlySet<string> =>
  new Set(
    codesOf(facts, 'employment_basis')
      .filter(({ attributes }) => attributes.volunteer === true)
      .map(({ code }) => code),
  )
const asStaff = (staff: readonly StaffFact[], amountOf: (one: StaffFact) => number | null): Behind[] =>
  staff.map((one) => ({ kind: 'staff', id: one.id, person: one.staffId, amount: amountOf(one) ?? 0 }))
const staffIn = (facts: Facts, row: Row | null): readonly StaffFact[] =>
  facts.staff.filter(({ basis }) => row === null || basis === row.key)

/** Staff by basis and working time (art. 18a ust. 6). */
const staffTable: TableDef = {
  id: 'staff',
  title: 'Kadra według podstawy zatrudnienia i wymiaru',
  rowsAre: 'Podstawa',
  rows: (facts) => codesOf(facts, 'employment_basis').map(({ code, label }) => ({ key: code, label })),
  columns: (): CountColumn[] => [
    { ...peopleColumn('persons', 'Osoby', (facts, row) => asStaff(staffIn(facts, row), () => 0)), open: 'open' },
    {
      id: 'posts',
      label: 'Etaty',
      unit: 'posts',
      fold: 'sum',
      open: 'open',
      behind: (facts, row) => asStaff(staffIn(facts, row), (one) => one.fteHundredths),
    },
    {
      id: 'monthHours',
      label: 'Godziny w miesiącu',
      unit: 'hours',
      fold: 'sum',
      open: 'open',
      behind: (facts, row) => asStaff(staffIn(facts, row), (one) => one.monthMinutes),
    },
  ],
  total: 'Razem (różne osoby)',
  note: () =>
    'Wpisani do kadry, których przydział choć jednym dniem przypada na ten czas. Ktoś z dwiema podstawami jest w obu wierszach, a w sumie raz.',
  dropEmpty: true,
}
export const staff: SectionDef = { id: 'staff', title: 'Kadra', tables: [staffTable] }

const sexes = [
  ['K', 'kobiety'],
  ['M', 'mężczyźni'],
] as const
/** Employed and volunteers as the ministry asks for them (kis.md 1.5: 2 and 3). */
export const employment: SectionDef = {
  id: 'employment',
  title: '2–3. Zatrudnienie i wolontariusze',
  note: (facts) =>
    facts.staff.some((one) => volunteers(facts).has(one.basis))
      ? 'O płci wolontariuszy program nie wie: te dwie liczby wpisz ręcznie, z powodem.'
      : '',
  figures: (facts): FigureDef[] => {
    const unpaid = volunteers(facts)
    const figure = (id: string, label: string, picks: (one: StaffFact) => boolean): FigureDef => ({
      id,
      label,
      unit: 'persons',
      fold: 'persons',
      open: 'open',
      behind: () => asStaff(facts.staff.filter(picks), () => 0),
    })
    return [
      figure('staff.employed', 'Zatrudnieni w klubie', (one) => !unpaid.has(one.basis)),
      figure('staff.volunteers', 'Wolontariusze', (one) => unpaid.has(one.basis)),
      ...sexes.map(
        ([sex, label]): FigureDef => ({
          ...figure(`staff.volunteers.${sex}`, `Wolontariusze: ${label}`, () => false),
          typed: true,
        }),
      ),
    ]
  },
}

const grantAmount = (id: string, label: string, amountOf: (grant: Facts['grants'][number]) => number): CountColumn => ({
  id,
  label,
  unit: 'grosze',
  fold: 'sum',
  open: 'open',
  behind: (facts, row) =>
    facts.grants
      .filter((grant) => row === null || String(grant.id) === row.key)
      .map((grant) => ({ kind: 'grant', id: grant.id, amount: amountOf(grant) })),
})
/** Settlement of the grants of the year (art. 18a ust. 6). */
export const grants: SectionDef = {
  id: 'grants',
  title: 'Rozliczenie dotacji',
  tables: [
    {
      id: 'grants',
      title: 'Dotacje z wydatkami w tym czasie',
      rowsAre: 'Dotacja',
      rows: (facts) =>
        facts.grants.map(({ id, title, contractNumber }) => ({
          key: String(id),
          label: contractNumber === '' ? title : `${title}, umowa ${contractNumber}`,
        })),
      columns: () => [
        {
          id: 'funder',
          label: 'Dotujący',
          open: 'open',
          words: (facts, row) => facts.grants.find(({ id }) => String(id) === row?.key)?.funder ?? '',
        },
        grantAmount('amount', 'Przyznano (zł)', (grant) => grant.amount),
        grantAmount('received', 'Otrzymano (zł)', (grant) => grant.received),
        grantAmount('spent', 'Wydano w tym czasie (zł)', (grant) => grant.spent),
        grantAmount('returned', 'Zwrócono (zł)', (grant) => grant.returned),
      ],
      total: 'Razem',
    },
  ],
}

const moneyColumn = (id: string, label: string, picks: (id: number | null) => boolean): CountColumn => ({
  id,
  label,
  unit: 'grosze',
  fold: 'sum',
  open: 'open',
  behind: (facts, row) =>
    facts.funding.flatMap((one, index) =>
      picks(one.id) && (row === null || one.source === row.key)
        ? [{ kind: 'funding', id: one.id ?? -1 - index, amount: one.amount }]
        : [],
    ),
})
/** Money of the club in the year by source (kis.md 1.5: 1). */
export const funding: SectionDef = {
  id: 'funding',
  title: '1. Źródła finansowania',
  tables: [
    {
      id: 'funding',
      title: 'Źródła finansowania klubu',
      rowsAre: 'Źródło',
      rows: (facts) => codesOf(facts, 'funding_source').map(({ code, label }) => ({ key: code, label })),
      columns: () => [
        moneyColumn('computed', 'Z dokumentów księgowych (zł)', (id) => id === null),
        moneyColumn('entered', 'Wpisane (zł)', (id) => id !== null),
        moneyColumn('total', 'Razem (zł)', () => true),
      ],
      total: 'Razem',
      note: () =>
        'Program sam liczy wydatki zapłacone w tym roku i rozliczone w budżetach dotacji. Wpisz tylko pieniądze, których w nich nie ma, żeby nie policzyć ich dwa razy.',
      partition: true,
      additive: () => [['total', ['computed', 'entered']]],
      dropEmpty: true,
      chart: () => ['total'],
    },
  ],
}
