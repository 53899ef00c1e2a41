import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftText, refreshText, textAfter } from '#shared/narratives/refresh.ts'

const old = draftText(['Rezultat „A”\nbyło 1.', 'Rezultat „B”\nbyło 2.', 'Rezultat „C”\nbyło 3.'])
const fresh = draftText([
  'Rezultat „A”\nbyło 10.',
  'Rezultat „N”\nnowy.',
  'Rezultat „B”\nbyło 20.',
  'Rezultat „C”\nbyło 3.',
])
const refreshed = (edited: string, taken?: ReadonlySet<number>) => textAfter(refreshText(old, fresh, edited), taken)

describe('a text drafted from the records', () => {
  it('is the draft itself while nobody has touched it', () => {
    expect(refreshed(old)).toBe(fresh)
    expect(textAfter(refreshText('', fresh, ''))).toBe(fresh)
  })
  it('keeps a rewritten paragraph and offers the new words beside it', () => {
    const edited = old.replace('było 2.', 'było dwoje, bo jedna osoba wyjechała.')
    const steps = refreshText(old, fresh, edited)
    const place = steps.findIndex(({ kind }) => kind === 'edited')
    expect(steps[place]).toMatchObject({ offer: 'Rezultat „B”\nbyło 20.' })
    expect(textAfter(steps)).toContain('było dwoje, bo jedna osoba wyjechała.')
    expect(textAfter(steps, new Set([place]))).toBe(fresh)
  })
  it('leaves out what was taken out, and keeps own paragraphs and their order', () => {
    const edited = draftText(['Wstęp mój.', 'Rezultat „C”\nbyło 3.', 'Rezultat „A”\nbyło 1.', 'Koniec.'])
    expect(refreshed(edited)).toBe(
      draftText(['Wstęp mój.', 'Rezultat „C”\nbyło 3.', 'Rezultat „A”\nbyło 10.', 'Rezultat „N”\nnowy.', 'Koniec.']),
    )
  })
  it('drops an untouched paragraph of a result that is gone, and keeps a rewritten one', () => {
    const without = draftText(['Rezultat „A”\nbyło 1.'])
    expect(textAfter(refreshText(old, without, old))).toBe(without)
    expect(textAfter(refreshText(old, without, old.replace('było 3.', 'moje.')))).toContain('moje.')
  })

  const words = fc.constantFrom('Rezultat „A”', 'Rezultat „B”', 'było 1.', 'moje słowa', 'dopisek', '', ' ')
  const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
  const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\n\n').trim())
  const draft = fc
    .uniqueArray(fc.constantFrom('Rezultat „A”', 'Rezultat „B”', 'Rezultat „C”', 'Rezultat „D”'))
    .chain((headings) => fc.tuple(...headings.map((one) => fc.nat(3).map((n) => `${one}\nbyło ${n}.`))))
    .map((all) => draftText(all))
  it('does not change by a sign when the records have not changed', () => {
    fc.assert(
      fc.property(draft, text, (same, edited) => {
        expect(textAfter(refreshText(same, same, edited))).toBe(edited)
      }),
    )
  })
  it('never loses a paragraph the coordinator wrote, nor their order', () => {
    fc.assert(
      fc.property(draft, draft, text, (before, after, edited) => {
        const generated = new Set(before.split(/\n\s*\n\s*/))
        const typed = edited.split(/\n[^\S\n]*\n\s*/).filter((one) => one.trim() !== '' && !generated.has(one))
        let rest = textAfter(refreshText(before, after, edited))
        for (const one of typed) {
          const at = rest.indexOf(one)
          expect(at).toBeGreaterThanOrEqual(0)
          rest = rest.slice(at + one.length)
        }
      }),
    )
  })
})
