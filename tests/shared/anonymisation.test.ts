import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needlesOf } from '#backend/anonymisation/needles.ts'
import { columnsOfKinds, freeColumns, freeKinds } from '#shared/anonymisation/freeOfDuty.ts'
import { oldCopiesAt } from '#shared/anonymisation/oldCopies.ts'
import { erasedOfPerson, ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { refusalSentence, runningDuties, type Term, verdictOf } from '#shared/anonymisation/terms.ts'
import { expiryOf } from '#shared/copies/expiry.ts'
import { copiesToKeep, type RotatedCopy } from '#shared/copies/rotation.ts'
import { addDays, dayInPoland } from '#shared/kernel/dates.ts'

const copy = (madeAt: string, kind: RotatedCopy['kind'] = 'automatic', schemaVersion = 6): RotatedCopy => ({
  ...{ name: `${kind} ${madeAt}`, kind, madeAt, schemaVersion },
})
const now = '2022-01-10T10:00:00.000Z'

describe('until when copies that are there now will be there', () => {
  it('the newest of an earlier month stays until twelve later months have a copy', () => {
    expect(expiryOf([copy('2021-12-28T15:00:00.000Z')], now)).toEqual({
      ...{ goneBy: '2022-12-01', byHand: 0, beforeMigration: 0, future: 0 },
    })
    // Months without a copy are not counted, so an older one is there as long.
    expect(expiryOf([copy('2021-03-30T15:00:00.000Z')], now).goneBy).toBe('2022-12-01')
    const eachMonth = Array.from({ length: 12 }, (_, n) =>
      copy(`2021-${String(n + 1).padStart(2, '0')}-28T15:00:00.000Z`),
    )
    expect(expiryOf(eachMonth.slice(0, 11), now).goneBy).toBe('2022-12-01')
    expect(expiryOf(eachMonth, now).goneBy).toBe('2022-12-01')
  })
  it('a copy of this very day gives way to the next one at once', () => {
    expect(expiryOf([copy('2022-01-10T08:00:00.000Z')], now).goneBy).toBe('2022-01-10')
  })
  it('a copy made by hand and one before a change of the schema have no day', () => {
    const made = [copy('2021-12-28T15:00:00.000Z', 'manual'), copy('2021-11-02T15:00:00.000Z', 'beforeMigration')]
    expect(expiryOf(made, now)).toEqual({ goneBy: null, byHand: 1, beforeMigration: 1, future: 0 })
  })
  it('of nothing says nothing', () => {
    expect(expiryOf([], now)).toEqual({ goneBy: null, byHand: 0, beforeMigration: 0, future: 0 })
  })
  it('says the very day on which the rotation, asked each day with a new copy, has let the last one go', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((back) => `${addDays('2022-01-10', -back)}T09:00:00.000Z`)
    const made = fc.uniqueArray(day, { minLength: 1, maxLength: 5 }).map((days) => days.map((at) => copy(at)))
    fc.assert(
      fc.property(made, (old) => {
        const { goneBy } = expiryOf(old, now)
        let there: readonly RotatedCopy[] = old
        let last = '2022-01-09'
        for (
          let at = now;
          there.some(({ name }) => !name.startsWith('new '));
          at = `${addDays(last, 1)}${now.slice(10)}`
        ) {
          there = [...there, { ...copy(at), name: `new ${at}` }]
          const keep = copiesToKeep(there, at)
          there = there.filter(({ name }) => keep.has(name))
          last = dayInPoland(at)
        }
        expect(goneBy).toBe(last)
      }),
      { numRuns: 3 },
    )
  })
  it('names what has no day, the second place that is away, and copies nobody told the program of', () => {
    const here = {
      copies: [copy('2021-12-28T15:00:00.000Z'), copy('2021-12-20T15:00:00.000Z', 'manual')],
      unverified: 2,
    }
    const { sentences, goneBy } = oldCopiesAt({ here, place: { away: true, lastDay: '2022-01-05' }, aside: 1 }, now)
    expect(goneBy).toBe('2022-12-01')
    const said = sentences.join('\n').replaceAll('\u00a0', ' ')
    expect(said).toContain('Folder kopii obok pliku: 2 kopie. Przy codziennej pracy')
    expect(said).toContain('bez terminu usunięcia: zrobione ręcznie (1)')
    expect(said).toContain('których program nie ma w spisie (2)')
    expect(said).toContain('Drugie miejsce nie jest podłączone; ostatnią kopię dostało 05.01.2022')
    expect(said).toContain('1 plik z odtwarzania')
    expect(said).toContain('Kopie zrobione poza programem')
  })
})

describe('what a wish to be forgotten can be answered with', () => {
  const task: Term = { subject: 'task', edition: '2021', grant: 'Od KIS-u do PES-u', until: '2026-12-31' }
  const application: Term = { subject: 'application', edition: '2022', grant: null, until: '2027-05-01' }
  it('a task keeps the data until its last day and including it; an application never does', () => {
    expect(runningDuties([task, application], '2026-12-31')).toEqual([task])
    expect(runningDuties([task, application], '2027-01-01')).toEqual([])
  })
  it('data in use are not touched, kept ones go in part, others whole', () => {
    expect(verdictOf('Udział jeszcze trwa.', [])).toBe('blocked')
    expect(verdictOf(null, [task])).toBe('part')
    expect(verdictOf(null, [])).toBe('whole')
  })
  it('the refusal names each duty with its day, and the way to complain', () => {
    expect(refusalSentence(null, [task])).toBe(
      'Danych nie można teraz usunąć. Prawo i umowa wyznaczają okres przechowywania: dokumentacja zadania publicznego „Od KIS-u do PES-u” (edycja „2021”) – do 31.12.2026 (art. 17 ust. 3 lit. b RODO). Po ostatnim z tych dni dane zostaną zanonimizowane bez nowego wniosku. Na tę decyzję można złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
    )
  })
  it('what goes without a duty would go with the person as well', () => {
    for (const kind of freeKinds)
      for (const [table, columns] of Object.entries(freeColumns[kind])) {
        const whole = table === 'person' ? erasedOfPerson : ownedTables.find((one) => one.table === table)?.erase
        expect(whole, table).toEqual(expect.arrayContaining([...columns]))
      }
    expect(columnsOfKinds(['contact', 'notes']).get('person')).toEqual(['phone', 'email', 'contact_person', 'note'])
  })
})

describe('the search for many values at once', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ż', '"', '\\', '\n', '.', ' '), maxLength: 40 })
  const value = fc.string({ unit: fc.constantFrom('a', 'b', 'ż', '"', '\\', '\n'), minLength: 3, maxLength: 6 })
  it('finds exactly those that are there, as they are or as they stand in JSON', () => {
    fc.assert(
      fc.property(text, fc.array(value, { maxLength: 8 }), (where, values) => {
        const inJson = (one: string) => JSON.stringify(one).slice(1, -1)
        const there = values.filter((one) => where.includes(one) || where.includes(inJson(one)))
        const needles = needlesOf(values)
        expect([...needles.allIn(where)].sort()).toEqual([...new Set(there)].sort())
        expect(needles.isIn(where)).toBe(there.length > 0)
      }),
    )
  })
  it('does not look for what is shorter than three signs', () => {
    expect(needlesOf(['ab', 'abc'])).toMatchObject({ size: 1 })
    expect(needlesOf(['ab']).isIn('abab')).toBe(false)
  })
})
