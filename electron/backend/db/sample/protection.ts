import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** Points of the checklist that the sample association has behind it. */
const done = ['REGISTER', 'POLICY', 'CLAUSES', 'BREACHES']

/** Authorisations of the staff (one is still missing), a request that was answered, a breach, the checklist begun. */
export async function enterProtection(ask: Ask, staff: ReadonlyMap<string, number>): Promise<void> {
  const members = [...staff.values()]
  for (const [index, staffId] of members.slice(0, -1).entries())
    await ask('dataProtection.saveAuthorisation', {
      id: null,
      number: `${index + 1}/RODO/2021`,
      staffId,
      scope: 'dane uczestników klubu i kandydatów w zakresie potrzebnym do powierzonych zadań',
      systems: 'Klubownik, dokumenty papierowe klubu',
      validFrom: '2021-05-04',
      validTo: null,
      givenBy: 'Zarząd stowarzyszenia',
      note: '',
      revision: 0,
    })
  // The one taken on last has not been given the clause yet, so that the list of who lacks it is not empty.
  await ask('dataProtection.giveClause', {
    staffIds: members.slice(0, -1),
    givenOn: '2021-05-04',
    templateId: null,
    manner: 'paper',
    confirmation: 'signature',
    note: 'klauzula dla kadry, w umowach',
  })
  await ask('dataProtection.saveRequest', {
    id: null,
    personId: null,
    applicant: 'Bąk Genowefa',
    kind: 'access',
    receivedOn: '2021-09-06',
    manner: 'list',
    wish: 'Czy stowarzyszenie ma moje dane z rekrutacji w 2020 roku?',
    extended: false,
    extensionReason: '',
    extensionToldOn: null,
    answeredOn: '2021-09-20',
    outcome: 'granted',
    answer: 'Stowarzyszenie nie przetwarza danych tej osoby.',
    stepId: null,
    note: '',
    notices: [],
    revision: 0,
  })
  await ask('dataProtection.saveBreach', {
    id: null,
    happenedOn: '2021-10-11',
    noticedOn: '2021-10-11',
    noticedAt: 14 * 60 + 20,
    description: 'Listę obecności z warsztatów zostawiono na ławce przed klubem; odnaleziono ją po godzinie.',
    dataKinds: 'imiona, nazwiska i podpisy uczestników',
    peopleCount: 12,
    consequences: 'Ktoś obcy mógł poznać nazwiska uczestników.',
    remedies: 'Listę schowano do szafy, przypomniano prowadzącym zasady.',
    risk: 'unlikely',
    riskReason: 'Listę oddała sąsiadka klubu w zamkniętej teczce.',
    reportedOn: null,
    reportNumber: '',
    peopleToldOn: null,
    closedOn: '2021-10-12',
    note: '',
    revision: 0,
  })
  for (const { id, code, revision } of await ask('dataProtection.checklist', {}))
    if (done.includes(code))
      await ask('dataProtection.saveCheck', { id, state: 'done', checkedOn: '2021-05-10', note: '', revision })
}
