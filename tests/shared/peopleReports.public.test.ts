import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countSections } from '#shared/peopleReports/count.ts'
import { reports } from '#shared/peopleReports/definitions/reports.ts'
import type { Facts } from '#shared/peopleReports/facts.ts'
import { makeReport } from '#shared/peopleReports/makeReport.ts'
import { isSmall, partsToHide, publicSections } from '#shared/peopleReports/publicVersion.ts'
import type { ReportTable } from '#shared/peopleReports/schema.ts'
import { aBegun, someFacts } from '../support/reportFacts.ts'

const published = (facts: Facts) => {
  const defs = reports.edition.sections
  return publicSections(defs, countSections(defs, facts, []), facts)
}
const many = (from: number, count: number, change: Parameters<typeof aBegun>[1] = {}) =>
  Array.from({ length: count }, (_, index) => aBegun(from + index, change))
const tableOf = (facts: Facts, id: string): ReportTable =>
  published(facts)
    .flatMap(({ tables }) => tables)
    .find((table) => table.id === id)!
const shown = (table: ReportTable, key: string): string[] =>
  table.rows.find((row) => row.key === key)!.cells.map(({ text }) => text)

it('hides one to four, and shows none and five', () => {
  expect([0, 1, 4, 5, null].map(isSmall)).toEqual([false, true, true, false, false])
})
it.each([
  ['nothing is small', [10, 7, 0], []],
  ['a small part takes the smallest other with it', [20, 3, 6], [1, 2]],
  ['small parts that make five hide only each other', [20, 3, 2], [1, 2]],
  ['a small part beside nothing else', [3, 0, 0], [0]],
])('%s', (_, parts, hidden) => expect([...partsToHide(parts)].sort()).toEqual(hidden))

it('does not let two who dropped out be counted from those who finished', () => {
  const facts = someFacts({ participations: [...many(1, 10), ...many(11, 2, { endClass: 'droppedOut' })] })
  const section = published(facts).find(({ id }) => id === 'participants')!
  expect(section.figures.map(({ id, text }) => [id, text])).toEqual([
    ['head.persons', '12'],
    ['head.participations', '12'],
    ['head.finished', '•'],
    ['head.droppedOut', '•'],
    ['head.neutral', '0'],
    ['head.continuing', '0'],
  ])
  const sex = section.tables.find(({ id }) => id === 'sex')!
  expect(sex.columns.map(({ id }) => id)).toEqual(['all', 'finished', 'droppedOut', 'neutral', 'continuing'])
  expect(shown(sex, 'razem')).toEqual(['12', '•', '•', '0', '0'])
})

it('hides a small gmina together with the smallest other', () => {
  const facts = someFacts({
    participations: [...many(1, 9), ...many(20, 6, { gmina: 'Rossosz' }), ...many(40, 2, { gmina: 'Tuczna' })],
  })
  const table = tableOf(facts, 'gmina')
  expect(shown(table, 'Łomazy')[0]).toBe('9')
  expect(shown(table, 'Rossosz')).toEqual(['•', '•', '•', '•', '•'])
  expect(shown(table, 'Tuczna')).toEqual(['•', '•', '•', '•', '•'])
  expect(shown(table, 'razem')[0]).toBe('17')
})

it('says nothing of leaders, nothing of one person’s least and most hours, and opens no list', () => {
  const facts = someFacts({
    participations: many(1, 9),
    sessions: [
      {
        id: 1,
        supportType: 'T04',
        groupId: null,
        heldOn: '2021-06-01',
        minutes: 90,
        hourMinutes: 45,
        counted: true,
        leaders: [5],
      },
    ],
    attendance: [{ participationId: 1, supportType: 'T04', hourMinutes: 45, form: 'group', sessions: 1, minutes: 90 }],
    staffNames: new Map([[5, 'Anna Nowak']]),
  })
  const table = tableOf(facts, 'hours')
  expect(table.columns.map(({ id }) => id)).toEqual([
    'groups',
    'meetings',
    'notCounted',
    'dates',
    'delivered',
    'persons',
    'participantHours',
    'mean',
  ])
  expect(shown(table, 'T04.45').slice(4)).toEqual(['2', '<5', '•', '•'])
  expect(JSON.stringify(published(facts))).not.toContain('Nowak')
  const figures = published(facts).flatMap(({ figures, tables }) => [
    ...figures,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ])
  expect(figures.some(({ opens }) => opens)).toBe(false)
})

it('carries no findings and no reasons of figures typed by hand', () => {
  const facts = someFacts({ participations: many(1, 9) })
  const override = {
    id: 1,
    figure: 'head.persons',
    value: 10,
    computed: 9,
    reason: 'Kowalska na liście',
    madeOn: '2022-01-01',
    revision: 1,
  }
  const asked = {
    kind: 'edition' as const,
    filter: { time: { kind: 'inEdition' as const, editionIds: [1] }, path: '' },
    about: '',
    overrides: [override],
    references: [],
  }
  const report = makeReport(facts, { ...asked, isPublic: true })
  expect(JSON.stringify(report)).not.toContain('Kowalska')
  expect(report.findings).toEqual([])
  expect(
    makeReport(facts, { ...asked, isPublic: false }).findings.some(({ message }) => message.includes('Kowalska')),
  ).toBe(true)
})

/** Is the number of the place known from the equations? Gauss over whole numbers that stay small. */
function determined(equations: readonly (readonly number[])[], place: number): boolean {
  const rows = equations.map((row) => [...row])
  const width = rows[0]?.length ?? 0
  let done = 0
  for (const column of [...Array(width).keys()].filter((one) => one !== place)) {
    const pivot = rows.slice(done).find((row) => Math.abs(row[column]!) > 1e-9)
    if (!pivot) continue
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(done, 0, pivot)
    for (const row of rows) {
      if (row === pivot) continue
      const factor = row[column]! / pivot[column]!
      for (const at of row.keys()) row[at] = row[at]! - factor * pivot[at]!
    }
    done += 1
  }
  return rows.slice(done).some((row) => Math.abs(row[place]!) > 1e-9)
}

const place = fc.record({
  finished: fc.constantFrom(0, 1, 4, 5, 12, 30),
  droppedOut: fc.constantFrom(0, 0, 0, 2, 6, 11),
  continued: fc.constantFrom(0, 0, 0, 3, 7),
})
it('lets no small number be worked out of a published table that adds up', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
      const people = places.flatMap((counts, index) =>
        (['finished', 'droppedOut', 'continued'] as const).flatMap((endClass) =>
          Array.from({ length: counts[endClass] }, () => ({ gmina: `Gmina ${index}`, endClass })),
        ),
      )
      const facts = someFacts({ participations: people.map((one, index) => aBegun(index + 1, one)) })
      const whole = countSections(reports.edition.sections, facts, [])
        .flatMap(({ tables }) => tables)
        .find(({ id }) => id === 'gmina')!
      const table = tableOf(facts, 'gmina')
      const keys = table.columns.map(({ id }) => id)
      const values = whole.rows.map(({ key }) =>
        keys.map(
          (id) =>
            whole.rows.find((row) => row.key === key)!.cells[whole.columns.findIndex((column) => column.id === id)]!
              .value ?? 0,
        ),
      )
      const width = keys.length
      const size = table.rows.length * width
      const unit = (entries: readonly (readonly [number, number])[]) => {
        const row = Array.from({ length: size }, () => 0)
        for (const [at, factor] of entries) row[at] = factor
        return row
      }
      const last = table.rows.length - 1
      const equations = [
        // All = finished + dropped out + neutral + continuing, in each row.
        ...table.rows.map((_, r) => unit(keys.map((_, c) => [r * width + c, c === 0 ? 1 : -1]))),
        // The rows make the sum, in each column.
        ...keys.map((_, c) => unit(table.rows.map((_, r) => [r * width + c, r === last ? 1 : -1]))),
        // What is shown is known.
        ...table.rows.flatMap((row, r) =>
          row.cells.flatMap(({ hidden }, c) => (hidden ? [] : [unit([[r * width + c, 1]])])),
        ),
      ]
      for (const [r, row] of table.rows.entries())
        for (const [c, cell] of row.cells.entries()) {
          const value = values[r]![c]!
          if (!isSmall(value)) continue
          expect(cell.hidden).toBe(true)
          // A sum of one to four is itself said to be so („<5”); what it is made of stays unknown.
          expect(determined(equations, r * width + c)).toBe(false)
        }
    }),
    { numRuns: 300 },
  )
})
