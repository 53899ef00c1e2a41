import { describe, expect, it } from 'vitest'
import { annex5TextIds } from '#shared/settlements/forms/annex5Texts.ts'
import { correctionProblem, textsOf, uncompared } from '#shared/settlements/forms/comparison.ts'
import { formById, formFor, formTexts } from '#shared/settlements/forms/form.ts'
import { fillIn, runsOf } from '#shared/settlements/forms/runs.ts'

const form = formFor({ mode: 'openCall', lawDate: '2021-01-04' })

describe('the report form of 2018', () => {
  it('is found by its id and by the day of a call', () => {
    expect(formById('annex5-2018')).toBe(form)
    expect(formFor({ mode: 'openCall', lawDate: '2026-10-01' })).toBe(form)
    expect(formById('annex5-1999')).toBeUndefined()
  })
  it('names every text the report prints, once', () => {
    expect(form.texts.map((text) => text.id)).toEqual([...annex5TextIds])
    expect(formTexts.parse(textsOf(form))).toEqual(textsOf(form))
  })
  it('keeps the spelling of the official text', () => {
    expect(textsOf(form).H3).toContain('umieszonymi')
  })
  it('refers to each footnote it has, first in order of reading, and to no other', () => {
    const body = form.texts.filter(({ id }) => !/^F\d$/.test(id)).map(({ text }) => text)
    const referred = body.flatMap((text) =>
      runsOf(text).flatMap((run) => (run.kind === 'footnote' ? [run.number] : [])),
    )
    expect([...new Set(referred)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(form.texts.filter(({ id }) => /^F\d$/.test(id))).toHaveLength(8)
  })
})

describe('comparing with the official text', () => {
  const open = uncompared(form)
  it('lists what is not confirmed, in part or at all', () => {
    expect(open.length).toBeGreaterThan(40)
    expect(open.map((text) => text.id)).toContain('O1')
    expect(open.map((text) => text.id)).not.toContain('A3')
    expect(new Set(open.map((text) => text.status))).toEqual(new Set(['partly', 'unverified']))
  })
  it('a text compared is off the list, whether it was right or not, and the wording found is printed', () => {
    const found = [
      { textId: 'O1', text: 'od dnia zawarcia umowy nic się nie zmieniło;', comparedOn: '2026-11-22' },
      { textId: 'F1', text: textsOf(form).F1 ?? '', comparedOn: '2026-11-22' },
    ]
    expect(uncompared(form, found)).toHaveLength(open.length - 2)
    expect(textsOf(form, found).O1).toBe('od dnia zawarcia umowy nic się nie zmieniło;')
    expect(textsOf(form, found).O2).toBe(textsOf(form).O2)
  })
  it('the last comparison of a text wins; a text of another form is left alone', () => {
    const found = ['pierwsze', 'drugie'].map((text) => ({ textId: 'O1', text, comparedOn: '2026-11-22' }))
    expect(textsOf(form, found).O1).toBe('drugie')
    expect(textsOf(form, [{ textId: 'Z9', text: 'x', comparedOn: '2026-11-22' }])).toEqual(textsOf(form))
  })
  it('a wording that loses a footnote or the room for a value is refused', () => {
    expect(correctionProblem(form, { textId: 'II.2.row.2.1', text: 'Środki własne' })).toContain('znaki przypisów')
    expect(correctionProblem(form, { textId: 'II.2.row.2.1', text: 'Środki własne[^2]' })).toBeUndefined()
    expect(correctionProblem(form, { textId: 'II.1', text: 'Rozliczenie za rok' })).toBeDefined()
    expect(correctionProblem(form, { textId: 'O1', text: ' ' })).toBe('Wpisz brzmienie z tekstu urzędowego.')
    expect(correctionProblem(form, { textId: 'Z9', text: 'x' })).toBe('Tego brzmienia nie ma w tym wzorze.')
  })
})

describe('marks inside a text', () => {
  it('part it into plain, struck and footnote', () => {
    expect(runsOf('a[^2] [^3] ~~b*~~ c')).toEqual([
      { kind: 'plain', text: 'a' },
      { kind: 'footnote', number: 2 },
      { kind: 'plain', text: ' ' },
      { kind: 'footnote', number: 3 },
      { kind: 'plain', text: ' ' },
      { kind: 'struck', text: 'b*' },
      { kind: 'plain', text: ' c' },
    ])
  })
  it('a lone mark stays as it is', () =>
    expect(runsOf('2 ~~ 3 [^x]')).toEqual([{ kind: 'plain', text: '2 ~~ 3 [^x]' }]))
  it('a value goes where the form leaves room, else to the end', () => {
    expect(fillIn('za rok …', '2021')).toBe('za rok 2021')
    expect(fillIn('nazwy: … koniec', 'Gmina $&')).toBe('nazwy: Gmina $& koniec')
    expect(fillIn('za rok', '2021')).toBe('za rok 2021')
  })
})
