import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePolish, counted, fold, plural, polishSortKey, tieShortWords } from '#shared/kernel/text.ts'
import { choking } from '../support/hostileText.ts'

const letters = [...'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ']
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''))

describe('searching without Polish marks', () => {
  it.each([
    ['Łomazy', 'lomazy'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['Zaz\u0307o\u0301łc\u0301', 'zazolc'],
    ['Müller–Łoś', 'muller–los'],
    ['İ', 'i'],
  ])('%s is found as %s', (text, folded) => expect(fold(text)).toBe(folded))
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
  it('never hangs on bad input', () => expect(choking(fold)).toEqual([]))
})

describe('the Polish alphabetical order', () => {
  const binary = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

  it('sorts names as a register does', () => {
    const names = [
      'Żak',
      'Zych',
      'Źrebiec',
      'Łoś',
      'Luty',
      'Ćwik',
      'Cyran',
      'Ądam',
      'Adam',
      'Nowak-Zając',
      'Nowakowska',
      'Nowak',
    ]
    const expected = [
      'Adam',
      'Ądam',
      'Cyran',
      'Ćwik',
      'Luty',
      'Łoś',
      'Nowak',
      'Nowak-Zając',
      'Nowakowska',
      'Zych',
      'Źrebiec',
      'Żak',
    ]
    expect(names.toSorted((a, b) => binary(polishSortKey(a), polishSortKey(b)))).toEqual(expected)
    expect(names.toSorted(comparePolish)).toEqual(expected)
  })
  it('agrees with the collation of the language on every pair of words', () => {
    const collator = new Intl.Collator('pl', { sensitivity: 'base' })
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => binary(polishSortKey(a), polishSortKey(b)) === Math.sign(collator.compare(a, b)),
      ),
      { numRuns: 2_000 },
    )
  })
  it('gives the same key to composed and decomposed letters', () => {
    fc.assert(fc.property(word, (text) => polishSortKey(text.normalize('NFD')) === polishSortKey(text)))
  })
  it('puts digits before letters, other alphabets after them, and keeps them apart', () => {
    expect(
      ['Żak', '2 Ania', 'Шевченко', 'Ania', 'Ковальчук'].toSorted((a, b) => binary(polishSortKey(a), polishSortKey(b))),
    ).toEqual(['2 Ania', 'Ania', 'Żak', 'Ковальчук', 'Шевченко'])
  })
  it('never hangs on bad input', () => expect(choking(polishSortKey)).toEqual([]))
})

describe('a noun after a number', () => {
  const persons = (n: number) => plural(n, 'osoba', 'osoby', 'osób')
  it.each([
    [0, 'osób'],
    [1, 'osoba'],
    [2, 'osoby'],
    [4, 'osoby'],
    [5, 'osób'],
    [11, 'osób'],
    [12, 'osób'],
    [14, 'osób'],
    [21, 'osób'],
    [22, 'osoby'],
    [25, 'osób'],
    [101, 'osób'],
    [102, 'osoby'],
    [112, 'osób'],
    [122, 'osoby'],
    [1_000_001, 'osób'],
    [-1, 'osoba'],
    [-3, 'osoby'],
    [1.5, 'osoby'],
  ])('%d %s', (n, form) => expect(persons(n)).toBe(form))
  it('takes its own genitive after a fraction when it is masculine', () => {
    expect(plural(0.5, 'dzień', 'dni', 'dni', 'dnia')).toBe('dnia')
  })
  it('agrees with the plural rules of the language for whole numbers', () => {
    const rules = new Intl.PluralRules('pl')
    fc.assert(fc.property(fc.nat(), (n) => plural(n, 'one', 'few', 'many') === rules.select(n)))
  })
  it('is printed after its number the Polish way', () => {
    expect(counted(5, 'osoba', 'osoby', 'osób')).toBe('5\u00a0osób')
    expect(counted(1.5, 'godzina', 'godziny', 'godzin')).toBe('1,5\u00a0godziny')
    expect(counted(12_000, 'osoba', 'osoby', 'osób')).toBe('12\u00a0000\u00a0osób')
  })
})

describe('one-letter words', () => {
  it.each([
    ['Ala i kot w domu', 'Ala i\u00a0kot w\u00a0domu'],
    ['I w niedzielę', 'I\u00a0w\u00a0niedzielę'],
    ['(w tym) „O wolontariacie”', '(w\u00a0tym) „O\u00a0wolontariacie”'],
    ['z  pracy', 'z\u00a0pracy'],
    ['kawa z', 'kawa z'],
    ['lit. a\nNastępny wiersz', 'lit. a\nNastępny wiersz'],
    ['lit. a \nNastępny wiersz', 'lit. a \nNastępny wiersz'],
    ['ala ma psa', 'ala ma psa'],
    ['Łowicz ów dom', 'Łowicz ów dom'],
  ])('%j is tied as %j', (text, tied) => expect(tieShortWords(text)).toBe(tied))
  it('change nothing but spaces, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'iwaoz \nb(„ą') }), (text) => {
        const tied = tieShortWords(text)
        return tied.replace(/[ \u00a0]+/g, ' ') === text.replace(/ +/g, ' ') && tieShortWords(tied) === tied
      }),
    )
  })
  it('never hang on bad input', () => expect(choking(tieShortWords)).toEqual([]))
})
