import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fillPlaceholders,
  placeholderGroups,
  sampleValues,
  signingLine,
  unknownPlaceholders,
} from '#shared/templates/placeholders.ts'
import { wordingsOn } from '#shared/templates/versions.ts'

describe('places of a template', () => {
  it('are filled with the person’s data, the word by sex', () => {
    const text = '{k:Uczestniczka|Uczestnik} {osoba.imięNazwisko}, umowa {umowa.numer}'
    const values = { 'osoba.imięNazwisko': 'Łucja Żyła', 'umowa.numer': 'U/KIS/2021/1' }
    expect(fillPlaceholders(text, values, 'K')).toBe('Uczestniczka Łucja Żyła, umowa U/KIS/2021/1')
    expect(fillPlaceholders(text, values, 'M')).toBe('Uczestnik Łucja Żyła, umowa U/KIS/2021/1')
    expect(fillPlaceholders(text, values, null)).toMatch(/^Uczestniczka\/Uczestnik /)
  })
  it('without data become a dotted line to write on', () => {
    expect(fillPlaceholders('PESEL: {osoba.pesel}', { 'osoba.pesel': '' }, 'K')).toMatch(/^PESEL: \.{40,}$/)
    expect(fillPlaceholders('{pole} tak', {}, null)).toBe('☐ tak')
  })
  it('that the program does not know are named, each once', () => {
    const body = 'Ja, {osoba.imieNazwisko}, {osoba.pesel}, {osoba.imieNazwisko} i {k:tylko jedno}.'
    expect(unknownPlaceholders(body)).toEqual(['{osoba.imieNazwisko}', '{k:tylko jedno}'])
    expect(unknownPlaceholders('{k:ona|on} {pole} {kropki} {}')).toEqual(['{}'])
  })
  it('in a line of signatures may hold data; such a line stands alone', () => {
    expect(signingLine('{podpisy:{k:uczestniczka|uczestnik}|za Klub: {klub.koordynator}}')).toEqual([
      '{k:uczestniczka|uczestnik}',
      'za Klub: {klub.koordynator}',
    ])
    expect(signingLine('Podpisano. {podpisy:a|b}')).toBeUndefined()
    expect(unknownPlaceholders('Tekst.\n\n{podpisy:{k:ona|on}|koordynator}\n')).toEqual([])
    expect(unknownPlaceholders('Tekst {podpisy:a|b}')).toEqual(['{podpisy:a|b}'])
  })
  it('all have a sample, and a template of all of them is known whole', () => {
    const all = placeholderGroups.flatMap(({ items }) => items)
    const body = all.map(({ name }) => `{${name}}`).join('\n')
    expect(unknownPlaceholders(body)).toEqual([])
    expect(fillPlaceholders(body, sampleValues(), 'K')).toBe(all.map(({ sample }) => sample).join('\n'))
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
  it('never let data be taken for a place: what a person is called stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(fillPlaceholders('„{osoba.imięNazwisko}”', { 'osoba.imięNazwisko': name }, 'K')).toBe(`„${name}”`)
      }),
    )
  })
})

describe('wordings of a text', () => {
  const version = (n: number, validFrom: string | null, validTo: string | null, name = 'Umowa') => ({
    kind: 'agreement' as const,
    name,
    version: n,
    validFrom,
    validTo,
    active: true,
  })
  const versions = [version(2, '2021-07-01', null), version(1, '2020-01-01', '2021-06-30')]
  const on = (day: string) => wordingsOn(versions, 'agreement', day).map((one) => one.version)
  it('are those valid on the day, the first one before all', () => {
    expect(on('2021-06-30')).toEqual([1])
    expect(on('2021-07-01')).toEqual([2])
    expect(on('2019-05-05')).toEqual([1])
  })
  it('are one for each text in use; a text switched off is not printed', () => {
    const two = [...versions, version(1, '2020-01-01', null, 'Aneks')]
    expect(wordingsOn(two, 'agreement', '2022-01-01').map(({ name }) => name)).toEqual(['Umowa', 'Aneks'])
    const off = versions.map((one) => ({ ...one, active: one.version !== 2 }))
    expect(wordingsOn(off, 'agreement', '2021-05-01')).toEqual([])
  })
})
