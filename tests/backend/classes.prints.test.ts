import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aMeeting, editionWith } from '../support/meetings.ts'
import { textOf } from '../support/printedPdf.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let editionId: number
let people: number[]
let groupId: number
let leaderId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ editionId, participationIds: people } = await editionWith(b, ['Ćwik Jan', 'Łoś Żaneta', 'Nowak Anna']))
  leaderId = (await b.ask('staff.save', aMember())).id
  const members = people.map((participationId, index) => ({
    participationId,
    validFrom: index === 2 ? '2021-06-01' : null,
    validTo: null,
  }))
  groupId = (
    await b.ask('classes.saveGroup', {
      id: null,
      editionId,
      name: 'Psychoedukacja I',
      supportType: 'T04',
      hourMinutes: 45,
      seats: null,
      pathId: null,
      plannedMinutes: 900,
      syllabus: '',
      note: '',
      active: true,
      leaderIds: [leaderId],
      members,
      revision: 0,
    })
  ).id
})
afterEach(() => b.close())

async function print(document: PrintRequest): Promise<{ text: string; name: string }> {
  const { fileId, name } = await b.ask('documents.render', { document })
  const file = await b.file(fileId)
  return { text: textOf(file!.bytes), name }
}
const session = async (heldOn: string, topic: string) =>
  (
    await b.ask('classes.saveSession', {
      id: null,
      editionId,
      groupId,
      form: 'group',
      supportType: 'T04',
      topic,
      heldOn,
      startsAt: 540,
      endsAt: 630,
      breakMinutes: 0,
      hourMinutes: 45,
      venueId: null,
      online: false,
      leaderIds: [leaderId],
      guests: 0,
      note: '',
      revision: 0,
    })
  ).id
const confirm = async (sessionId: number, marks: readonly ('O' | 'NU')[]) => {
  const { revision } = await b.ask('classes.session', { id: sessionId })
  await b.ask('classes.confirmAttendance', {
    sessionId,
    revision,
    marks: marks.map((mark, index) => ({ participationId: people[index]!, mark, presentMinutes: null })),
  })
}

describe('papers of a group', () => {
  it('list the people of the group on that day before the meeting, and those with a mark after it', async () => {
    const early = await session('2021-05-12', 'Poznajmy się')
    const blank = await print({ kind: 'attendanceList', sessionIds: [early], filled: false })
    expect(blank.text).toContain('1. Ćwik Jan 2. Łoś Żaneta')
    expect(blank.text).not.toContain('Nowak Anna')
    expect(blank.text).toContain('mgr Grażyna Źdźbło')
    expect(blank.name).toBe('lista-obecnosci-2021-05-12.pdf')
    await confirm(early, ['O', 'NU'])
    const filled = await print({ kind: 'attendanceList', sessionIds: [early], filled: true })
    expect(filled.text).toContain('Ćwik Jan O 2. Łoś Żaneta NU')
    expect(filled.text).toContain('Obecnych: 1 z 2 osób.')
  })

  it('count in the month and in the journal only what is confirmed, and name the rest', async () => {
    const [one, two] = [await session('2021-05-12', 'Poznajmy się'), await session('2021-05-19', 'Stres')]
    await session('2021-06-02', 'Asertywność')
    await confirm(one, ['O', 'NU'])
    expect(two).toBeGreaterThan(one)
    const month = await print({ kind: 'attendanceMonth', groupId, year: 2021, month: 5 })
    expect(month.text).toContain('1 Ćwik Jan O 2 2 100,00 % 2 Łoś Żaneta NU 0 2 0,00 %')
    expect(month.text).toContain('nie policzono: 1 spotkanie')
    expect(month.text).toContain('Zrealizowane godziny zajęć: 2 godz. (45 min). Osobogodziny: 2 godz. (45 min).')
    expect(month.text).not.toContain('Nowak Anna')
    const journal = await print({ kind: 'classJournal', groupId })
    expect(journal.text).toContain('Program 20 godz. (45 min) Zrealizowane 2 godz. (45 min)')
    expect(journal.text).toContain('nie policzono: 2 spotkania')
    expect(journal.text).toContain('Nowak Anna 01.06.2021')
    for (const topic of ['Poznajmy się', 'Stres', 'Asertywność']) expect(journal.text).toContain(topic)
    expect(journal.name).toBe('dziennik-zajec-Psychoedukacja-I.pdf')
  })

  it('that is not there cannot be printed', async () => {
    for (const document of [
      { kind: 'attendanceList', sessionIds: [99], filled: true },
      { kind: 'attendanceMonth', groupId: 99, year: 2021, month: 5 },
      { kind: 'classJournal', groupId: 99 },
      { kind: 'supportCard', participationId: 99, supportType: 'T02' },
    ])
      expect((await b.refusal('documents.render', { document })).kind).toBe('notFound')
  })
})

describe('the card of a participant', () => {
  it('adds up what was confirmed, against the limit of the edition, and carries no name in its file name', async () => {
    const participationId = people[1]!
    await b.ask('supportCards.saveLimits', {
      editionId,
      limits: [{ supportType: 'T02', minutes: 180, revision: null }],
    })
    for (const [day, mark] of [
      ['01', 'O'],
      ['08', 'NU'],
      ['15', 'O'],
    ] as const)
      await b.ask(
        'supportCards.saveMeeting',
        aMeeting(participationId, { heldOn: `2021-06-${day}`, mark, leaderIds: [leaderId] }),
      )
    await b.ask('supportCards.saveMeeting', aMeeting(participationId, { heldOn: '2022-02-01' }))
    const { text, name } = await print({ kind: 'supportCard', participationId, supportType: 'T02' })
    expect(text).toContain('Żaneta Łoś')
    expect(text).toContain('nieobecność usprawiedliwiona')
    expect(text).toContain('Razem: wykorzystano 2 z 3 godz. (60 min), zostaje 1.')
    expect(text).not.toContain('01.02.2022')
    expect(name).toBe('karta-wsparcia-poradnictwo-psychologiczne.pdf')
  })
})
