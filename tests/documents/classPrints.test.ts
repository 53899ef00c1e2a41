import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { attendanceList } from '#backend/documents/attendanceList.ts'
import { attendanceMonth } from '#backend/documents/attendanceMonth.ts'
import { classJournal } from '#backend/documents/classJournal.ts'
import { setPdf } from '#backend/documents/render.ts'
import { supportCard } from '#backend/documents/supportCard.ts'
import { askPdf, pagesOf } from '../support/printedPdf.ts'
import {
  cardData,
  journalData,
  listData,
  listPeople,
  listSession,
  longName,
  matrixSessions,
  monthData,
} from './classSamples.ts'

const bytesOf = async (definition: TDocumentDefinitions) => (await setPdf(definition)).bytes
const pages = async (definition: TDocumentDefinitions) =>
  pagesOf(await bytesOf(definition)).map((text) => text.replace(/\s+/g, ' '))
const count = (text: string, part: string) => text.split(part).length - 1

describe('an attendance list', () => {
  it('names project, money, kind of support, topic, time, hours with their length, place and leader', async () => {
    const [text = ''] = await pages(attendanceList(listData()))
    for (const part of [
      'Projekt „Od KIS-u do PES-u”',
      'Edycja 2021',
      'finansowane ze środków budżetu państwa',
      'trening kompetencji społecznych – Psychoedukacja I',
      'Komunikacja bez przemocy: jak mówić o tym, czego potrzebuję',
      '12.05.2021',
      '9:00–12:15',
      '4 godz. (45 min), przerwa 15 min',
      'Świetlica wiejska, Łozowa Górka 17',
      'mgr Grażyna Źdźbło',
      'podpis osoby prowadzącej',
    ])
      expect(text).toContain(part)
  })
  it('filled has every mark, minutes of a lateness, the legend and how many were there', async () => {
    const [text = ''] = await pages(attendanceList(listData()))
    expect(text).toContain('Łoś Żaneta S (45 min)')
    expect(text).toContain('Nowak Anna NN')
    expect(text).toContain('ZL – zwolnienie lekarskie')
    expect(text).toContain('Obecnych: 10 z 12 osób.')
  })
  it('blank has no mark, and columns for meals and travel when they are asked for', async () => {
    const plain = (await pages(attendanceList(listData({ filled: false })))).join(' ')
    expect(plain).not.toContain('Oznaczenia')
    expect(plain).not.toContain('Wyżywienie')
    expect(plain).not.toContain('(45 min) Nowak')
    const wide = (await pages(attendanceList(listData({ filled: false, withMeal: true, withTravel: true })))).join(' ')
    expect(wide).toContain('Podpis Wyżywienie Transport')
  })
  it('says of a meeting without confirmed marks that it does not count', async () => {
    const session = listSession({ confirmed: false, people: listPeople(3).map((one) => ({ ...one, mark: null })) })
    const [text = ''] = await pages(attendanceList(listData({ sessions: [session] })))
    expect(text).toContain('Obecności tego spotkania nie zatwierdzono, więc nie jest policzone')
    expect(text).not.toContain('Obecnych:')
  })
  it('of many people repeats the head on the next page and names everybody once', async () => {
    const people = listPeople(60)
    const all = await pages(attendanceList(listData({ filled: false, sessions: [listSession({ people })] })))
    expect(all.length).toBeGreaterThan(1)
    for (const text of all) expect(text).toContain('Lp. Nazwisko i imię Podpis')
    expect(count(all.join(' '), ' 60. ')).toBe(1)
    expect(count(all.join(' '), 'podpis osoby prowadzącej')).toBe(1)
  })
  it('of nobody has empty rows to write in', async () => {
    const [text = ''] = await pages(
      attendanceList(listData({ filled: false, sessions: [listSession({ people: [] })] })),
    )
    expect(text).toContain('15.')
  })
  it('of several meetings begins each on a page of its own', async () => {
    const sessions = ['2021-05-12', '2021-05-19', '2021-05-26'].map((heldOn) => listSession({ heldOn }))
    const all = await pages(attendanceList(listData({ sessions })))
    expect(all.map((text) => /\d\d\.05\.2021/.exec(text)?.[0])).toEqual(['12.05.2021', '19.05.2021', '26.05.2021'])
  })
})

describe('the matrix of a month', () => {
  it('is one landscape page for a usual group, with marks, sums, the rule of the rate and what is not counted', async () => {
    const bytes = await bytesOf(attendanceMonth(monthData(12, matrixSessions(9, 1))))
    expect(askPdf(bytes, 'pdfinfo')).toMatch(/Page size:\s+841\.89 x 595\.28/)
    const all = pagesOf(bytes).map((text) => text.replace(/\s+/g, ' '))
    expect(all).toHaveLength(1)
    const [text = ''] = all
    for (const part of [
      'Miesięczna lista obecności – maj 2021',
      'Ćwik Jan O O O O O NU O O 14 16 87,50 %',
      'Zrealizowane godziny zajęć: 18 godz. (45 min). Osobogodziny: 180 godz. (45 min).',
      'Frekwencja = minuty obecności ÷ minuty należne',
      'nie policzono: 1 spotkanie',
      'podpis koordynatora',
    ])
      expect(text).toContain(part)
    expect(text).toContain(longName.split(' ')[0])
  })
  it('of many meetings and people goes over several tables without losing a meeting or a person', async () => {
    const all = await pages(attendanceMonth(monthData(45, matrixSessions(28))))
    const text = all.join(' ')
    for (const day of ['04.05', '30.05', '01.06', '27.06']) expect(text).toContain(day)
    expect(count(text, 'Żyła Piotr 42')).toBe(2)
    expect(text.match(/\d,\d\d %/g)).toHaveLength(45)
    for (const page of all) expect(page).toMatch(/Nazwisko i imię|Oznaczenia/)
  })
  it('of a month without meetings says so', async () => {
    expect((await pages(attendanceMonth(monthData(3, [])))).join(' ')).toContain('W tym czasie nie było spotkań.')
  })
})

describe('a journal', () => {
  it('has its parts in order: title, people, register, attendance, sums, remarks', async () => {
    const text = (await pages(classJournal(journalData(14, 24)))).join(' ')
    const parts = [
      'Dziennik zajęć',
      'Program zajęć',
      'Uczestnicy',
      'Rejestr spotkań',
      'Obecność',
      'Podsumowanie godzin',
      'Uwagi i kontrole',
      'podpis koordynatora',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('keeps the three sums apart and says what they are', async () => {
    const text = (await pages(classJournal(journalData(14, 24)))).join(' ')
    expect(text).toContain('Zrealizowane 40 godz. (45 min)')
    expect(text).toContain('Osobogodziny 400 godz. (45 min)')
    expect(text).toContain(
      'średnio 33,33 godz. (45 min), najmniej 26,67 godz. (45 min), najwięcej 40 godz. (45 min) (14 osób)',
    )
    expect(text).toContain('każde liczone raz')
  })
  it('keeps meetings that were called off in the register, without hours, and out of the matrix', async () => {
    const all = await pages(classJournal(journalData(3, 4)))
    expect(all.join(' ')).toMatch(/08\.05\.2021 9:00–10:30 – .*\[odwołane\]/)
    const matrix = all.find((text) => text.includes('Obecnych')) ?? ''
    expect(matrix).toContain('06.05')
    expect(matrix).not.toContain('08.05')
  })
  it('gives the leader a column only when meetings had several', async () => {
    const one = journalData(3, 4)
    const several = { ...one, sessions: one.sessions.map((s, i) => (i === 1 ? { ...s, leaders: 'Piotr Żyła' } : s)) }
    expect((await pages(classJournal(one))).join(' ')).toContain('Temat Podpis')
    expect((await pages(classJournal(several))).join(' ')).toContain('Temat Prowadzący Podpis')
  })
  it('of an empty group is printed as well', async () => {
    const empty = journalData(0, 0, { perParticipant: { people: 0, least: 0, most: 0, mean: null }, notCounted: 0 })
    expect((await pages(classJournal(empty))).join(' ')).toContain('brak zatwierdzonej obecności')
  })
})

describe('a card of individual support', () => {
  it('adds up meeting by meeting against the limit, an absence adding nothing, with room for two signatures', async () => {
    const text = (await pages(supportCard(cardData(9, { blankRows: 4 })))).join(' ')
    expect(text).toContain('Żaneta Łoś')
    expect(text).toContain('Limit 10 godz. (60 min)')
    expect(text).toContain('Podpis uczestnika Podpis specjalisty')
    expect(text).toMatch(/4\. 02\.06\.2021 Stres i sposoby radzenia sobie 0 3 /)
    expect(text).toContain('[nieobecność usprawiedliwiona]')
    expect(text).toContain('Razem: wykorzystano 8 z 10 godz. (60 min), zostaje 2.')
    expect(text).toContain('13.')
  })
  it('says by how much the limit is passed, what was outside the card and what is not counted', async () => {
    const text = (await pages(supportCard(cardData(24, { limitMinutes: 180, notCounted: 2, groupMinutes: 90 })))).join(
      ' ',
    )
    expect(text).toContain('wykorzystano 24,5 z 3 godz. (60 min), ponad limit o 21,5')
    expect(text).toContain('na zajęciach grupowych tego rodzaju: 1,5 godz.')
    expect(text).toContain('nie policzono: 2 spotkania')
  })
  it('of many meetings repeats its head on the next page', async () => {
    const all = await pages(supportCard(cardData(40)))
    expect(all.length).toBeGreaterThan(1)
    for (const text of all) expect(text).toContain('Data, godziny')
  })
})
