import { minus } from '../../kernel/money.ts'
import { sumPairs } from '../costTables.ts'
import type { Pair } from '../result.ts'
import { type Check, type Remark, zloty } from './check.ts'

const columns = [
  ['planned', 'Koszty zgodnie z umową'],
  ['actual', 'Faktycznie poniesione wydatki'],
] as const
/** These two guard the calculation itself: they speak only when the program is wrong. */
const todo = 'To błąd programu, nie danych. Nie drukuj sprawozdania; zgłoś błąd.'

const tablesAgree: Check = {
  id: 'C-11',
  severity: 'blocks',
  title: 'Sumy tabel II.1 i II.2',
  source: 'wzór sprawozdania, część II',
  needs: 'II.2',
  run: (_input, { total, sourcesTotal }) =>
    columns.flatMap(([column, name]): Remark[] => {
      const difference = minus(total[column], sourcesTotal[column])
      if (difference === 0) return []
      return [
        {
          message: `${name}: tabele II.1 mają razem ${zloty(total[column])}, a tabela II.2 ${zloty(sourcesTotal[column])}.`,
          todo,
          record: null,
        },
      ]
    }),
}

const sumsAgree: Check = {
  id: 'C-12',
  severity: 'blocks',
  title: 'Sumy cząstkowe',
  source: 'wzór sprawozdania, część II.1',
  run: (_input, { years, total }) => {
    const sums: readonly (readonly [where: string, printed: Pair, parts: readonly Pair[]])[] = [
      ...years.flatMap((table) => [
        ...table.actions.map((action) => [`Suma działania ${action.code}`, action, action.lines] as const),
        [`Suma kosztów realizacji za rok ${table.year}`, table.actionsTotal, table.actions] as const,
        [
          `Suma kosztów administracyjnych za rok ${table.year}`,
          table.administrativeTotal,
          table.administrative,
        ] as const,
        [`Suma za rok ${table.year}`, table.total, [table.actionsTotal, table.administrativeTotal]] as const,
      ]),
      ['Suma wszystkich lat', total, years.map((table) => table.total)],
    ]
    return sums.flatMap(([where, printed, parts]) => {
      const right = sumPairs(parts)
      return columns.flatMap(([column, name]): Remark[] =>
        printed[column] === right[column]
          ? []
          : [
              {
                message: `${where} (${name}): jest ${zloty(printed[column])}, a powinno być ${zloty(right[column])}.`,
                todo,
                record: null,
              },
            ],
      )
    })
  },
}

/** Checks of the sums (reference 6.2). */
export const arithmeticChecks: readonly Check[] = [tablesAgree, sumsAgree]
