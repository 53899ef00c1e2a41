import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aMeeting, editionWith } from '../support/meetings.ts'
import { pagesOf } from '../support/printedPdf.ts'
import { aMember, anAssignment } from '../support/staff.ts'

let b: TestBackend
let editionId: number
let person: number
let staffId: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await editionWith(b, ['Łoś Żaneta'])
  editionId = made.editionId
  person = made.participationIds[0]!
  staffId = (await b.ask('staff.save', aMember())).id
})
afterEach(() => b.close())

async function print(document: PrintRequest): Promise<string[]> {
  const { fileId } = await b.ask('documents.render', { document })
  return pagesOf((await b.file(fileId))!.bytes).map((page) => page.replace(/\s+/g, ' '))
}
const may = { kind: 'workHours', year: 2021, month: 5 } as const

describe('the record of working hours', () => {
  it('names role, basis, contract, place, source and time, and adds the hours up; led classes stand beside', async () => {
    const { id: one } = await b.ask('staff.saveAssignment', anAssignment(staffId, { editionId }))
    const post = { role: 'COORDINATOR', basis: 'EMPLOYMENT', monthMinutes: null, fteHundredths: 50, contractNumber: '' }
    const { id: two } = await b.ask('staff.saveAssignment', anAssignment(staffId, post))
    await b.ask('staff.saveHours', {
      year: 2021,
      entries: [
        { assignmentId: one, month: 5, minutes: 1170, revision: null },
        { assignmentId: two, month: 5, minutes: 4800, revision: null },
      ],
    })
    await b.ask('supportCards.saveMeeting', aMeeting(person, { heldOn: '2021-05-12', leaderIds: [staffId] }))
    const [text = '', ...more] = await print(may)
    expect(more).toEqual([])
    for (const part of [
      'mgr Grażyna Źdźbło, maj 2021',
      '1. psycholog umowa zlecenia',
      '3/2021',
      'dotacja z budżetu',
      '0,5 etatu',
      '20 godz. 19,5',
      'Razem 99,5',
      '12.05.2021 9:00–10:00 poradnictwo psychologiczne 1',
      'podpis osoby pracującej',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('Łoś')
  })
  it('has a page for each person of the month, and says so when there is nobody', async () => {
    const { id: other } = await b.ask('staff.save', aMember({ lastName: 'Bąk', firstName: 'Ewa' }))
    await b.ask('staff.saveAssignment', anAssignment(staffId))
    await b.ask('staff.saveAssignment', anAssignment(other, { validFrom: '2021-06-01' }))
    expect(await print(may)).toHaveLength(1)
    expect(await print({ ...may, month: 6 })).toHaveLength(2)
    expect((await print({ ...may, year: 2020 })).join(' ')).toContain('nikt nie ma zaangażowania')
  })
})

describe('the list of the staff', () => {
  it('names everybody who works now, with what they do and whether they promised confidentiality', async () => {
    await b.ask('staff.saveAssignment', anAssignment(staffId, { editionId, validTo: null }))
    await b.ask('staff.save', aMember({ lastName: 'Bąk', firstName: 'Ewa', confidentialityOn: null, title: '' }))
    await b.ask('staff.save', aMember({ lastName: 'Cap', firstName: 'Jan', active: false }))
    const text = (await print({ kind: 'staffList' })).join(' ')
    expect(text).toMatch(/1\. Ewa Bąk brak 2\. mgr Grażyna Źdźbło psycholog/)
    expect(text).toContain('04.05.2021')
    expect(text).not.toContain('Cap')
    expect((await print({ kind: 'staffList', editionId })).join(' ')).not.toContain('Bąk')
  })
})
