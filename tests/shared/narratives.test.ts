import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { engagedSentences } from '#shared/narratives/engaged.ts'
import { draftOfFees, draftOfIncome, draftOfMore, type MoneyFacts } from '#shared/narratives/moneyDrafts.ts'
import { asHeading, asSentence, missingHeadings, piecesOf } from '#shared/narratives/pieces.ts'
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

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const nothing: MoneyFacts = {
  report: {
    kind: 'final',
    interestAccrued: gr(0),
    incomeAccrued: gr(0),
    returned: gr(0),
    returnedOn: null,
    publicOtherNames: '',
  },
  settlement: { sourceRows: [], grantReceived: gr(100_00), grantAccepted: gr(100_00), grantUnspent: gr(0) },
  feeDocuments: 0,
  feeLines: [],
  attachments: [],
  explained: [],
}
const rows = (...all: readonly (readonly [row: string, planned: number, actual: number])[]) => ({
  ...nothing.settlement,
  sourceRows: all.map(([row, planned, actual]) => ({ row, planned: gr(planned), actual: gr(actual) })),
})

describe('drafts about money', () => {
  it('say nothing where the records have nothing, so that the form prints „nie dotyczy”', () => {
    expect([draftOfIncome(nothing), draftOfFees(nothing), draftOfMore(nothing)]).toEqual(['', '', ''])
  })
  it('name other income with what was spent of it and what was not', () => {
    const facts = {
      ...nothing,
      report: { ...nothing.report, incomeAccrued: gr(200_00) },
      settlement: rows(['1.3', 0, 150_50]),
    }
    expect(plain(draftOfIncome(facts))).toBe(
      'Inne przychody zadania\nPodczas realizacji zadania uzyskano inne przychody w kwocie 200,00 zł, na zadanie wydano z nich 150,50 zł. Niewydane pozostaje 49,50 zł.',
    )
  })
  it.each([
    [1, '1 dokument,'],
    [3, '3 dokumenty,'],
    [12, '12 dokumentów,'],
  ])('count %i documents paid from fees in good Polish', (feeDocuments, words) => {
    const facts = { ...nothing, feeDocuments, feeLines: ['I.1.2. Materiały'], settlement: rows(['2.2', 100_00, 90_00]) }
    expect(plain(draftOfFees(facts))).toContain('wyniosła 90,00 zł (w umowie 100,00 zł)')
    expect(plain(draftOfFees(facts))).toContain(`Opłacono z nich ${words} w pozycjach: I.1.2. Materiały.`)
  })
  it('tell in part III of public money, interest, the return, explanations and attachments', () => {
    const facts: MoneyFacts = {
      ...nothing,
      report: {
        ...nothing.report,
        publicOtherNames: 'Gmina Łomazy\nPowiat bialski',
        interestAccrued: gr(3_20),
        returned: gr(10_00),
        returnedOn: '2022-01-14',
      },
      settlement: {
        ...rows(['2.3', 0, 500_00], ['1.2', 0, 1_00]),
        grantReceived: gr(1000_00),
        grantAccepted: gr(990_00),
        grantUnspent: gr(10_00),
      },
      explained: [{ message: 'Pozycja I.1.1. przekroczona o 5 %', reason: 'Zgoda zleceniodawcy z 3 maja.' }],
      attachments: ['Zestawienie dokumentów', 'Zdjęcia'],
    }
    expect(plain(draftOfMore(facts)).split('\n\n')).toEqual([
      'Środki z innych źródeł publicznych\nW wierszu 2.3 wykazano 500,00 zł, które przekazały organy lub jednostki: Gmina Łomazy, Powiat bialski.',
      'Odsetki bankowe od dotacji\nBank naliczył odsetki w kwocie 3,20 zł, na zadanie wydano z nich 1,00 zł. Do zwrotu pozostaje 2,20 zł.',
      'Zwrot dotacji\nOtrzymano 1 000,00 zł, wydatkowano 990,00 zł, nie wykorzystano 10,00 zł. Zwrócono 10,00 zł w dniu 14.01.2022 r.',
      'Wyjaśnienia\nPozycja I.1.1. przekroczona o 5 %. Zgoda zleceniodawcy z 3 maja.',
      'Załączniki\n1. Zestawienie dokumentów\n2. Zdjęcia',
    ])
  })
  it('name the work and things an action was helped with', () => {
    const engaged = {
      actionId: 1,
      name: 'Warsztaty',
      volunteers: 2,
      minutes: 270,
      personal: gr(90_00),
      things: ['sala świetlicy', 'rzutnik'],
      material: gr(400_00),
    }
    expect(engagedSentences(engaged).map(plain)).toEqual([
      'Wkład osobowy: praca 2 wolontariuszy, 4,5 godz., wartość 90,00 zł.',
      'Wkład rzeczowy: sala świetlicy, rzutnik, wartość 400,00 zł.',
    ])
    expect(engagedSentences({ ...engaged, volunteers: 0, minutes: 0, material: gr(0) }).map(plain)).toEqual([
      'Wkład osobowy: wartość 90,00 zł.',
    ])
    expect(engagedSentences(undefined)).toEqual([])
  })
})

describe('words put into a text', () => {
  it('are the sentences of a draft, each under its heading; numbers and abbreviations do not part them', () => {
    expect(
      piecesOf('Rezultat „A”\nBył 1. raz w 12 godz. zajęć. Wyszło 33,33 %. Dobrze.\n\nZałączniki\n1. Zdjęcia'),
    ).toEqual([
      { heading: 'Rezultat „A”', words: 'Był 1. raz w 12 godz. zajęć.' },
      { heading: 'Rezultat „A”', words: 'Wyszło 33,33 %.' },
      { heading: 'Rezultat „A”', words: 'Dobrze.' },
      { heading: 'Załączniki', words: '1. Zdjęcia' },
    ])
  })
  it('name what a reviewer will look for and not find', () => {
    const of = {
      results: [{ name: 'Osoby w klubie' }, { name: 'Godziny zajęć' }],
      schedule: [{ name: 'Warsztaty' }],
    } as never
    expect(missingHeadings('i1', 'OSOBY w klubie: dwanaście.', of)).toEqual(['Rezultat „Godziny zajęć”'])
    expect(missingHeadings('i2', '', of)).toEqual(['Działanie „Warsztaty”'])
    expect(missingHeadings('iii', '', of)).toEqual([])
  })
  it.each([
    ['', 'Rezultat „A”\n'],
    ['Wstęp.', '\n\nRezultat „A”\n'],
    ['Wstęp.\n', '\nRezultat „A”\n'],
    ['Wstęp.\n\n', 'Rezultat „A”\n'],
  ])('as a heading after %j are a paragraph of their own', (before, words) => {
    expect(asHeading(before, 'Rezultat „A”')).toBe(words)
  })
  it('as a sentence stand under a heading or after a space', () => {
    expect(asSentence('Rezultat „A”', 'Tak.')).toBe('\nTak.')
    expect(asSentence('Było.', 'Tak.')).toBe(' Tak.')
    expect(asSentence('Było. ', 'Tak.')).toBe('Tak.')
  })
})
