import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { filed } from '../support/filings.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aPartner, aPartnerMeeting, aPartnership } from '../support/partners.ts'
import { enter } from '../support/planRecords.ts'
import { anEdition, anExpense, aParticipation, aPerson, aReport } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

/** Today is 10 January 2022. */
const of = (...kinds: AgendaKind[]) => b.ask('agenda.dates', { from: '2021-01-01', to: '2022-12-31', kinds })
const told = async (...kinds: AgendaKind[]) =>
  (await of(...kinds)).map(({ day, title, state }) => `${day} ${state} ${title.replaceAll('\u00a0', ' ')}`)

it('what is unpaid stands on the last day the grant may be spent until it is paid; instalments on their days', async () => {
  const { grantId, lineId } = await grantWithLine(b)
  const { id } = await b.ask('expenses.save', anExpense(lineId, { paidOn: null, paymentMethod: null }))
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2', paidOn: null, ineligibleReason: 'Po terminie' }))
  await b.ask('grants.saveInstalments', {
    grantId,
    instalments: [
      { dueOn: '2021-05-20', receivedOn: '2021-05-25', amount: 6000_00, note: '' },
      { dueOn: '2022-02-01', receivedOn: null, amount: 4000_00, note: '' },
    ],
  })
  expect(await told('payment')).toEqual([
    '2021-05-25 done Transza 6 000,00 zł: Od KIS-u do PES-u',
    '2021-12-31 overdue Do zapłaty 1 dokument: Od KIS-u do PES-u',
    '2022-02-01 open Transza 4 000,00 zł: Od KIS-u do PES-u',
  ])
  const { revision, supplier } = await b.ask('expenses.get', { id })
  await b.ask('expenses.save', {
    ...anExpense(lineId, { id, revision }),
    supplier: { name: supplier.name, nip: supplier.nip, address: supplier.address },
  })
  expect(await told('payment')).toHaveLength(2)
})

it('a report is met once it is filed and owed again when the filing is withdrawn; a demanded one has a day of its own', async () => {
  const { grantId, lineId } = await grantWithLine(b)
  await b.ask('expenses.save', anExpense(lineId))
  const { id: demanded } = await b.ask(
    'settlements.save',
    aReport(grantId, { kind: 'partial', periodFrom: '2021-05-01', periodTo: '2021-06-30', demandedOn: '2021-07-02' }),
  )
  const due = async () => (await told('grant')).filter((line) => line.includes('Sprawozdanie'))
  expect(await due()).toEqual([
    '2021-08-02 overdue Sprawozdanie częściowe na wezwanie: Od KIS-u do PES-u',
    '2022-01-31 open Sprawozdanie końcowe: Od KIS-u do PES-u',
  ])
  expect((await of('grant')).find(({ id }) => id === `D-03-sprawozdanie-${demanded}`)?.href).toBe(
    `/sprawozdania/${demanded}`,
  )
  const { id } = await b.ask('settlements.save', aReport(grantId, { periodFrom: '2021-07-01' }))
  const filing = await filed(b, id)
  expect((await due())[1]).toBe('2022-01-31 done Sprawozdanie końcowe: Od KIS-u do PES-u')
  await b.ask('filings.withdraw', { id: filing, reason: 'Wpisano przez pomyłkę.' })
  expect((await due())[1]).toBe('2022-01-31 open Sprawozdanie końcowe: Od KIS-u do PES-u')
})

it('a meeting of partners has its hours; one in the past that is not noted as held is overdue', async () => {
  const { id: partnerId } = await b.ask('partners.save', aPartner())
  const { id: agreementId } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
  await b.ask(
    'partnerMeetings.save',
    aPartnerMeeting({
      agreementId,
      title: 'Przegląd',
      decisions: [],
      heldOn: '2022-01-07',
      startsAt: 600,
      endsAt: null,
      status: 'planned',
    }),
  )
  const [meeting] = (await of('partner')).filter(({ id }) => id.startsWith('partner-spotkanie-'))
  expect(meeting).toMatchObject({ day: '2022-01-07', startsAt: 600, endsAt: 660, state: 'overdue' })
})

it('a participation that runs past its planned end is overdue; its end makes a certificate due on that very day', async () => {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id } = await b.ask(
    'editions.saveParticipation',
    aParticipation({ editionId, personId, startedOn: '2021-05-10' }),
  )
  await enter(b, `update participation set planned_end_on = '2021-12-31' where id = ${id}`)
  expect(await told('caseEnd', 'certificate')).toEqual(['2021-12-31 overdue Planowany koniec udziału'])
  expect((await of('caseEnd'))[0]).toMatchObject({ people: ['Łoś Żaneta'], href: `/uczestnicy/udzial/${id}/udzial` })
  const { revision } = (await b.ask('editions.participants', { editionId }))[0]!
  await b.ask(
    'editions.saveParticipation',
    aParticipation({
      id,
      revision,
      editionId,
      personId,
      startedOn: '2021-05-10',
      endedOn: '2021-11-30',
      endReason: 'Z1',
    }),
  )
  expect(await told('caseEnd', 'certificate')).toEqual([
    '2021-11-30 done Koniec udziału',
    '2021-11-30 overdue Zaświadczenie o zakończeniu udziału',
  ])
})
