import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseItems, missingFromClause } from '#shared/dataProtection/clauseItems.ts'

/** One sentence for each thing a clause must say, each saying nothing of the others. */
const sentences: Readonly<Record<string, string>> = {
  administrator: 'Administratorem jest klub.',
  purposes: 'Robimy to, żeby przyjąć zgłoszenie.',
  basis: 'Pozwala na to art. 6 ust. 1 lit. b.',
  recipients: 'Odbiorcami są ośrodek i urząd.',
  transfers: 'Nic nie wychodzi poza EOG.',
  retention: 'Dokumenty przechowujemy pięć lat.',
  access: 'Masz dostęp do tego, co mamy.',
  rectification: 'Sprostowanie zrobimy od ręki.',
  erasure: 'Na usunięcie pozwala prawo.',
  restriction: 'Możesz żądać ograniczenia.',
  objection: 'Możesz zgłosić sprzeciw.',
  portability: 'Możesz żądać przeniesienia.',
  withdrawal: 'Zgodę można cofnąć.',
  complaint: 'Przysługuje skarga.',
  voluntary: 'To jest dobrowolne.',
  automated: 'Nic nie dzieje się automatycznie.',
  source: 'Źródłem jest gminny ośrodek.',
  kinds: 'Są to kategorie zwykłe.',
}

describe('what an information clause must say', () => {
  it('has a sentence for each item, and a clause of all of them lacks nothing', () => {
    expect(Object.keys(sentences).sort()).toEqual(clauseItems.map(({ id }) => id).sort())
    expect(missingFromClause(Object.values(sentences).join(' '))).toEqual([])
  })
  it('is missed exactly where its sentence was left out', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(sentences)), (left) => {
        const body = Object.entries(sentences)
          .filter(([id]) => !left.includes(id))
          .map(([, words]) => words)
          .join(' ')
        const labels = clauseItems.filter(({ id }) => left.includes(id)).map(({ label }) => label)
        expect(missingFromClause(body)).toEqual(labels)
      }),
    )
  })
  it('an empty text lacks all of it', () => expect(missingFromClause('')).toHaveLength(clauseItems.length))
})
