import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { inChapters } from '#shared/dataProtection/chapters.ts'
import {
  categoriesOfPerson,
  concerns,
  peopleInWords,
  personCategories,
} from '#shared/dataProtection/personCategories.ts'

describe('whose data an activity is about', () => {
  it.each([
    ['somebody who took part', { tookPart: true, onlyApplied: false, pictured: false }, ['participant']],
    ['somebody who only applied', { tookPart: false, onlyApplied: true, pictured: false }, ['applicant']],
    [
      'a participant in pictures who was refused another time',
      { tookPart: true, onlyApplied: true, pictured: true },
      ['applicant', 'participant', 'pictured'],
    ],
  ])('%s', (_, known, categories) => expect(categoriesOfPerson(known)).toEqual(categories))
  it('an activity of the staff is not about a participant; one that does not say may be', () => {
    expect(concerns(['staff', 'volunteer'], ['participant'])).toBe(false)
    expect(concerns(['staff', 'participant'], ['participant'])).toBe(true)
    expect(concerns([], ['participant'])).toBe(true)
  })
  it('the register says it in the words of the association, or else in those of the list', () => {
    expect(peopleInWords(['staff', 'volunteer'], '')).toBe('kadra, wolontariusze')
    expect(peopleInWords(['staff'], 'pracownicy biura')).toBe('pracownicy biura')
    expect(personCategories).toHaveLength(8)
  })
})

describe('parts of the copy of data', () => {
  it('hold each row once, whatever tables there are', () => {
    const tables = fc.constantFrom('nowa_tabela', 'person', ...ownedTables.map(({ table }) => table))
    fc.assert(
      fc.property(fc.array(tables), (of) => {
        const rows = of.map((table, id) => ({ table, id }))
        const parts = inChapters(rows)
        expect(
          parts
            .flatMap((part) => part.rows)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(rows.map(({ id }) => id).sort())
        expect(parts.every((part) => part.rows.length > 0)).toBe(true)
      }),
    )
  })
  it('name every table that can hold rows of a person', () => {
    const parts = inChapters([{ table: 'person' }, ...ownedTables])
    expect(parts.map(({ name }) => name)).not.toContain('Inne zapisy')
    expect(inChapters([{ table: 'nowa' }])).toEqual([{ name: 'Inne zapisy', rows: [{ table: 'nowa' }] }])
  })
})
