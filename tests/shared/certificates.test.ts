import { describe, expect, it } from 'vitest'
import {
  bornLine,
  countedHours,
  hoursText,
  legalBasisOn,
  opening,
  participationSentence,
  totalLine,
} from '#shared/certificates/wording.ts'
import { certificate } from '../documents/certificateSamples.ts'

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const woman = certificate()
const man = certificate({ person: { ...woman.person!, firstName: 'Jan', lastName: 'Kowalski', sex: 'M' } })

describe('the words of a certificate', () => {
  it('follow the sex of the person', () => {
    expect([opening(woman), opening(man)]).toEqual(['Zaświadcza się, że Pani', 'Zaświadcza się, że Pan'])
    expect(plain(bornLine(woman))).toBe('urodzona 7 maja 1880 r., miejsce urodzenia: Biała Podlaska')
    expect(plain(bornLine(man))).toBe('urodzony 7 maja 1880 r., miejsce urodzenia: Biała Podlaska')
    expect(participationSentence(woman)).toContain('uczestniczyła')
    expect(participationSentence(man)).toContain('uczestniczył ')
  })
  it('leave the place of birth out when it is not known', () => {
    expect(plain(bornLine(certificate({ person: { ...man.person!, birthPlace: '' } })))).toBe('urodzony 7 maja 1880 r.')
  })
  it('decline the name of a club that is called one, and quote any other', () => {
    expect(participationSentence(woman)).toContain('w zajęciach Klubu Integracji Społecznej w Łęgach')
    const other = certificate({ club: { ...woman.club, name: 'Przystań' } })
    expect(participationSentence(other)).toContain('w zajęciach klubu integracji społecznej „Przystań”')
  })
  it('join edition, project and programme as far as they are known', () => {
    const sentence = (change: Parameters<typeof certificate>[0]) => plain(participationSentence(certificate(change)))
    const start =
      'w okresie od 4 maja 2021 r. do 15 grudnia 2021 r. uczestniczyła w zajęciach Klubu Integracji Społecznej w Łęgach'
    expect(sentence({ editionName: '', projectTitle: '' })).toBe(`${start}.`)
    expect(sentence({ editionName: '2021/1', projectTitle: '' })).toBe(`${start}, edycja 2021/1.`)
    expect(sentence({ programme: 'Nowy start' })).toBe(
      `${start}, edycja 2021, w ramach projektu „Od KIS-u do PES-u”, realizowanego w programie „Nowy start”.`,
    )
    expect(sentence({ editionName: '', projectTitle: '', programme: 'Nowy start' })).toBe(
      `${start}, w ramach programu „Nowy start”.`,
    )
    expect(sentence({ editionName: '', projectTitle: '„Most”' })).toBe(`${start}, w ramach projektu „Most”.`)
  })
  it('name the journal of the act only for days on which it was in force', () => {
    expect(legalBasisOn('2021-12-20')).not.toContain('Dz. U.')
    expect(legalBasisOn('2025-12-20')).toContain('(Dz. U. z 2025 r. poz. 83)')
  })
})

describe('hours', () => {
  it.each([
    [45, 45, '1 godzina'],
    [90, 45, '2 godziny'],
    [540, 45, '12 godzin'],
    [990, 45, '22 godziny'],
    [90, 60, '1,5 godziny'],
    [0, 60, '0 godzin'],
  ] as const)('of %i minutes by %i are %s', (minutes, unit, text) =>
    expect(plain(countedHours(minutes, unit))).toBe(text),
  )
  it('drop zeros after the comma', () =>
    expect([hoursText(66, 60), hoursText(60, 60), hoursText(63, 60)]).toEqual(['1,1', '1', '1,05']))
  it('say what the total counts and how long an hour is', () => {
    expect(plain(totalLine(woman))).toBe('Łączny wymiar zajęć: 120 godzin (godzina zajęć = 45 minut).')
    expect(plain(totalLine(certificate({ totalKind: 'attended', hourMinutes: 60, totalMinutes: 90 })))).toBe(
      'Łączny czas obecności na zajęciach: 1,5 godziny (godzina zajęć = 60 minut).',
    )
    expect(totalLine(certificate({ totalMinutes: null }))).toBeUndefined()
  })
})
