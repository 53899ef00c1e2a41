import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Held, heldRecords } from '#backend/documents/heldRecords.ts'

const record = (fields: Readonly<Record<string, string>>): Held => ({
  label: 'obecność',
  fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
})
/** All words of the nodes, spaces plain. */
const wordsOf = (records: readonly Held[]): string =>
  JSON.stringify(heldRecords('obecność', records))
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')

describe('records in the copy of data', () => {
  it('say once what all of them say alike', () => {
    const words = wordsOf(['1.06', '8.06', '15.06'].map((day) => record({ spotkanie: day, podpis: 'nie' })))
    expect(words).toContain('W każdym zapisie: podpis: nie.')
    expect(words.match(/podpis/g)).toHaveLength(1)
    expect(words).toContain('spotkanie: 1.06; 8.06; 15.06')
  })
  it('tell a field that few of them have beside the others, and leave no empty column', () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      record({
        spotkanie: `dzień ${index}`,
        obecność: index % 2 ? 'tak' : 'nie',
        ...(index === 3 ? { minuty: '90' } : {}),
      }),
    )
    expect(wordsOf(rows)).toContain('tak; minuty: 90')
    expect(wordsOf(rows)).not.toContain('"text":"minuty"')
  })
  it('leave nothing out, whatever they hold', () => {
    const word = fc.stringMatching(/^[a-ząęł]{1,12}$/)
    const fields = fc.dictionary(
      word,
      fc.array(word, { minLength: 1, maxLength: 30 }).map((of) => of.join(' ')),
      {
        maxKeys: 9,
      },
    )
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 12 }), (all) => {
        const words = wordsOf(all.map(record))
        for (const [name, value] of all.flatMap((one) => Object.entries(one))) {
          expect(words).toContain(name)
          expect(words).toContain(value)
        }
      }),
      { numRuns: 60 },
    )
  })
})
