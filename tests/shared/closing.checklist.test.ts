import { expect, it } from 'vitest'
import { type ClosingParticipant, closingChecklist, countedItems, openCount } from '#shared/closing/checklist.ts'
import type { ClosingCode } from '#shared/closing/schema.ts'

const done = (change: Partial<ClosingParticipant> = {}): ClosingParticipant => ({
  id: 7,
  name: 'Żyła Łucja',
  endedOn: '2021-12-31',
  endClass: 'finished',
  openDiagnoses: 0,
  hasFinalDiagnosis: true,
  plan: 'summarised',
  agreementSigned: true,
  missingPapers: [],
  hasCertificate: true,
  followUps: [],
  ...change,
})
const checklist = (...participants: ClosingParticipant[]) =>
  closingChecklist({ editionId: 3, undecided: [], participants, sessions: [] })
const open = (...participants: ClosingParticipant[]) =>
  checklist(...participants).flatMap(({ code, items }) => items.map(({ href }) => [code, href]))

it('an edition in which everything is done has every line and nothing open', () => {
  const lines = checklist(done())
  expect(lines).toHaveLength(9)
  expect(openCount(lines)).toBe(0)
  expect(lines.every(({ href }) => href === null)).toBe(true)
})

it.each<[string, Partial<ClosingParticipant>, ClosingCode, string]>([
  ['a participation without end', { endedOn: null, endClass: null }, 'endReasons', '/uczestnicy/udzial/7/udzial'],
  ['no final diagnosis', { hasFinalDiagnosis: false }, 'diagnoses', '/uczestnicy/udzial/7/diagnoza'],
  ['a measurement not completed', { openDiagnoses: 1 }, 'diagnoses', '/uczestnicy/udzial/7/diagnoza'],
  ['a plan without its summary', { plan: 'signed' }, 'plans', '/uczestnicy/udzial/7/plan'],
  ['no plan', { plan: 'none' }, 'plans', '/uczestnicy/udzial/7/plan'],
  ['missing papers', { missingPapers: ['zgody'] }, 'papers', '/uczestnicy/udzial/7/teczka'],
  ['an agreement not signed', { agreementSigned: false }, 'agreements', '/uczestnicy/udzial/7/teczka'],
  ['a certificate owed', { hasCertificate: false }, 'certificates', '/edycje/3/zaswiadczenia?udzialy=7'],
  ['a follow-up due', { followUps: ['sytuacja po 4 tygodniach'] }, 'followUps', '/uczestnicy/udzial/7/efekty'],
])('%s is one line one click from its record', (_, change, code, href) =>
  expect(open(done(change))).toEqual([[code, href]]),
)

it('of somebody who dropped out neither a final diagnosis nor a result of the plan is asked, but a certificate is owed', () => {
  const left = { endClass: 'droppedOut', hasFinalDiagnosis: false, plan: 'signed', hasCertificate: false } as const
  expect(open(done(left)).map(([code]) => code)).toEqual(['certificates'])
  expect(open(done({ ...left, openDiagnoses: 1 })).map(([code]) => code)).toEqual(['diagnoses', 'certificates'])
})

it('no certificate is owed before the end', () =>
  expect(open(done({ endedOn: null, endClass: null, hasCertificate: false })).map(([code]) => code)).toEqual([
    'endReasons',
  ]))

it('owed certificates are issued together, and meetings and applications have places of their own', () => {
  const owed = checklist(done({ hasCertificate: false }), done({ id: 8, hasCertificate: false }))
  expect(owed.find(({ code }) => code === 'certificates')?.href).toBe('/edycje/3/zaswiadczenia?udzialy=7,8')
  const lines = closingChecklist({
    editionId: 3,
    undecided: [{ id: 9, name: 'Gęś Helena', stageName: 'na liście rezerwowej' }],
    participants: [],
    sessions: [
      { id: 41, heldOn: '2021-09-14', topic: 'wiklina', status: 'planned' },
      { id: 42, heldOn: '2021-09-15', topic: '', status: 'held' },
    ],
  })
  const sessions = lines.find(({ code }) => code === 'sessions')!
  expect(countedItems(sessions)).toBe('2\u00a0spotkania')
  expect(sessions.items).toEqual([
    { label: '14.09.2021, wiklina', detail: 'bez obecności', href: '/zajecia?spotkanie=41' },
    { label: '15.09.2021', detail: 'obecności niepotwierdzone', href: '/zajecia?spotkanie=42' },
  ])
  expect(lines[0]!.items[0]!.href).toBe('/edycje/3/czesc/rekrutacja')
})
