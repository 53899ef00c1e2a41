import { describe, expect, it } from 'vitest'
import { certificates } from '#backend/documents/certificate.ts'
import { setPdf } from '#backend/documents/render.ts'
import { type CertificateData, certificateData } from '#shared/certificates/schema.ts'
import { askPdf, pagesOf } from '../support/printedPdf.ts'
import { activities, certificate, longPerson } from './certificateSamples.ts'

const print = (...all: CertificateData[]) => setPdf(certificates({ certificates: all }))
const pageTexts = async (...all: CertificateData[]) =>
  pagesOf((await print(...all)).bytes).map((text) => text.replace(/\s+/g, ' '))
const orientations = ['portrait', 'landscape'] as const

describe('a certificate', () => {
  it('says who issues it, for whom and for what', async () => {
    const [text = ''] = await pageTexts(certificate())
    for (const part of [
      'Stowarzyszenie „Razem w Łęgach”',
      'KRS 0000123456',
      'nr w rejestrze klubów integracji społecznej: 14/2020 (Wojewoda Lubelski)',
      'ZAŚWIADCZENIE',
      'o zakończeniu uczestnictwa w klubie integracji społecznej',
      'nr 3/KIS/2021',
      'art. 18 ust. 5a',
      'Zaświadcza się, że Pani Anna Kowalska urodzona 7 maja 1880 r., miejsce urodzenia: Biała Podlaska',
      'uczestniczyła w zajęciach Klubu Integracji Społecznej w Łęgach, edycja 2021, w ramach projektu „Od KIS-u do PES-u”.',
      'Trening umiejętności społecznych 18',
      'Łączny wymiar zajęć: 120 godzin',
      'Łęgi, 20 grudnia 2021 r.',
      'Zofia Śliwińska Prezes Zarządu',
      'Zadanie publiczne finansowane ze środków budżetu państwa.',
    ]) {
      expect(text).toContain(part)
    }
  })
  it.each(orientations)('is one page with up to six activities, %s', async (orientation) => {
    for (const count of [0, 1, 3, 6]) {
      for (const person of [certificate().person, longPerson]) {
        expect((await print(certificate({ orientation, person, activities: activities(count) }))).pages).toBe(1)
      }
    }
  })
  it.each(orientations)('carries more activities to a second page, %s', async (orientation) => {
    const pages = await pageTexts(certificate({ orientation, activities: activities(12) }))
    expect(pages).toHaveLength(2)
    expect(pages[0]).not.toContain('Warsztaty rękodzieła ludowego')
    expect(pages[0]).toContain('Program zajęć jest na następnej stronie.')
    expect(pages[1]).toContain('PROGRAM ZAJĘĆ do zaświadczenia nr 3/KIS/2021, Anna Kowalska')
    expect(pages[1]).toContain('Warsztaty rękodzieła ludowego 21')
  })
  it.each(orientations)('keeps the signature on the page when every text is long, %s', async (orientation) => {
    const crowded = certificate({
      orientation,
      person: longPerson,
      organisation: {
        name: 'Stowarzyszenie na Rzecz Rozwoju i Promocji Ziemi Bialskiej oraz Wspierania Inicjatyw Społecznych „Wspólna Przyszłość”',
        address: 'ul. Marszałka Józefa Piłsudskiego 123 m. 45, 21-532 Łęgi Wielkie-Kolonia',
        krs: '0000123456',
      },
      club: {
        name: 'Klub Integracji Społecznej „Nowy Początek” przy Stowarzyszeniu na Rzecz Rozwoju Ziemi Bialskiej w Łęgach Wielkich',
        registerNumber: 'PS-II.9420.14.2020',
        registerAuthority: 'Wojewoda Lubelski',
      },
      projectTitle:
        'Od bierności do samodzielności – kompleksowy program reintegracji społecznej i zawodowej mieszkańców gminy',
      programme: 'Rządowy program wspierania rozwoju klubów integracji społecznej w latach 2021–2023',
      fundingLine:
        'Zadanie publiczne finansowane ze środków budżetu państwa będących w dyspozycji ministra, w ramach programu resortowego, wartość dofinansowania 119 412,00 zł, całkowita wartość zadania 130 544,10 zł.',
      activities: activities(6),
      signatories: [
        { name: 'Zofia Śliwińska-Brzęczyszczykiewicz', function: 'Prezes Zarządu' },
        { name: 'Grzegorz Żółtowski', function: 'Skarbnik' },
      ],
    })
    const pages = await pageTexts(crowded)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Grzegorz Żółtowski')
  })
  it('prints even the longest texts the file can hold, without losing one', async () => {
    const fill = (length: number) =>
      'Łąka '
        .repeat(Math.ceil(length / 5))
        .slice(0, length)
        .trim()
    const longest = certificate({
      organisation: { name: fill(300), address: fill(300), krs: '0000123456' },
      projectTitle: fill(300),
      programme: fill(300),
      legalBasis: fill(400),
      fundingLine: fill(600),
      activities: Array.from({ length: 40 }, () => ({ name: fill(200), minutes: 90 })),
    })
    const text = (await pageTexts(longest)).join(' ')
    expect(text.match(/Łąka/g)).toHaveLength(
      [300, 300, 300, 300, 400, 600].reduce((sum, length) => sum + length / 5, 0) + 40 * 40,
    )
  })
  it('turns the page as each certificate was issued', async () => {
    const { bytes } = await print(
      certificate(),
      certificate({ orientation: 'landscape', activities: activities(8) }),
      certificate(),
    )
    const sizes = [...askPdf(bytes, 'pdfinfo', '-f', '1', '-l', '9').matchAll(/Page +\d+ size: +(\d+)/g)].map(
      ([, width]) => width,
    )
    expect(sizes).toEqual(['595', '841', '841', '595'])
  })
  it('marks a duplicate and an annulled paper', async () => {
    const [duplicate, annulled] = await pageTexts(
      certificate({ duplicateOn: '2023-01-05' }),
      certificate({ annulled: true }),
    )
    expect(duplicate).toContain('DUPLIKAT z dnia 5 stycznia 2023 r.')
    expect(annulled).toContain('ANULOWANO')
    expect(await pageTexts(certificate({ annulled: true }), certificate({ annulled: true }))).toHaveLength(2)
  })
  it('leaves out what is not known', async () => {
    const [text = ''] = await pageTexts(
      certificate({
        legalBasis: '',
        editionName: '',
        projectTitle: '',
        fundingLine: '',
        activities: [],
        totalMinutes: null,
        signatories: [],
        club: { name: 'Klub „Przystań”', registerNumber: '', registerAuthority: '' },
      }),
    )
    expect(text).not.toMatch(/na podstawie|edycja|projektu|Zajęcia|Łączny|rejestrze|undefined|null/)
    expect(text).toContain('(podpis)')
  })
  it('has no place for what an employer must not see', () => {
    for (const secret of ['pesel', 'targetGroup', 'endReason']) {
      expect(certificateData.safeParse({ ...certificate(), [secret]: 'x' }).success).toBe(false)
    }
  })
})
