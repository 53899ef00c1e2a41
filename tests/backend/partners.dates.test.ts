import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { partnerDates } from '#backend/partners/datesQueries.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { aCommitment, aPartner, aPartnerMeeting, aPartnership } from '../support/partners.ts'

let b: TestBackend
let partnerId: number
beforeEach(async () => {
  b = await freshBackend()
  partnerId = (await b.ask('partners.save', aPartner())).id
})
afterEach(() => b.close())

/** Today is 10 January 2022. */
async function dates(from = '2021-01-01', to = '2022-12-31', today = testDay): Promise<string[]> {
  const file = openFile(b.path)
  try {
    return (await partnerDates(file.db, from, to, today)).map(({ day, kind, title }) => `${day} ${kind} ${title}`)
  } finally {
    await file.close()
  }
}

it('an agreement ends on its last day, or after its notice, and only while it is in force', async () => {
  const until = aPartnership([partnerId], { quarterlyMeetings: false, validTo: '2022-02-28' })
  const { id } = await b.ask('partnerAgreements.save', until)
  expect(await dates()).toEqual(['2022-02-28 agreementEnds Partnerstwo na rzecz reintegracji'])
  expect(await dates('2022-03-01')).toEqual([])
  expect(await dates('2021-01-01', '2022-12-31', '2022-03-01')).toEqual([])
  const { revision } = await b.ask('partnerAgreements.get', { id })
  await b.ask('partnerAgreements.save', { ...until, id, revision, validTo: null })
  expect(await dates()).toEqual([])
})
it('of a commitment stands the oldest day it is short of, and none once it is fulfilled or waived', async () => {
  const promised = aCommitment(partnerId, { unit: 'times', quantity: 1 })
  const { id } = await b.ask('commitments.save', promised)
  const due = '2021-12-31 commitmentDue Gminny Ośrodek Kultury w Łomazach: staż i zatrudnienie dla dwóch uczestników'
  expect(await dates()).toEqual([due])
  const { revision } = await b.ask('commitments.get', { id })
  await b.ask('commitments.save', { ...promised, id, revision, waivedOn: '2021-12-01', waivedReason: 'Likwidacja' })
  expect(await dates()).toEqual([])
})
it('a planned meeting has its day and the day its invitations are due; invited, only its day; held, none', async () => {
  const planned = aPartnerMeeting({ heldOn: '2022-03-16', status: 'planned', invitedOn: null, decisions: [] })
  const { id } = await b.ask('partnerMeetings.save', planned)
  const found = await dates()
  expect(found).toHaveLength(2)
  expect(found[0]).toMatch(/^2022-03-\d\d invitationDue Spotkanie partnerów$/)
  expect(found[1]).toBe('2022-03-16 meeting Spotkanie partnerów')
  const { revision } = await b.ask('partnerMeetings.get', { id })
  await b.ask('partnerMeetings.save', { ...planned, id, revision, invitedOn: '2022-03-01' })
  expect(await dates()).toEqual(['2022-03-16 meeting Spotkanie partnerów'])
})
it('a quarter owes its meeting to its last day, whole also where the span cuts it; a held meeting settles it', async () => {
  const { id: agreementId } = await b.ask(
    'partnerAgreements.save',
    aPartnership([partnerId], { validFrom: '2021-07-01', concludedOn: '2021-07-01' }),
  )
  const owed = async (from: string, to: string) =>
    (await dates(from, to)).filter((one) => one.includes('meetingMissing')).map((one) => one.slice(0, 10))
  expect(await owed('2021-01-01', '2021-12-31')).toEqual(['2021-09-30', '2021-12-31'])
  expect(await owed('2021-08-15', '2021-10-15')).toEqual(['2021-09-30'])
  await b.ask('partnerMeetings.save', aPartnerMeeting({ agreementId, heldOn: '2021-08-18', decisions: [] }))
  expect(await owed('2021-01-01', '2021-12-31')).toEqual(['2021-12-31'])
})
it('a decision is due until it is noted as done', async () => {
  const held = aPartnerMeeting({})
  const { id } = await b.ask('partnerMeetings.save', held)
  expect(await dates()).toEqual(['2021-07-15 decisionDue przekazać listę wolnych sal – GOK'])
  const { revision } = await b.ask('partnerMeetings.get', { id })
  const decisions = held.decisions.map((one) => ({ ...one, doneOn: '2021-07-01' }))
  await b.ask('partnerMeetings.save', { ...held, id, revision, decisions })
  expect(await dates()).toEqual([])
})
