import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** Points of the checklist that the sample association has behind it. */
const done = ['REGISTER', 'POLICY', 'CLAUSES', 'BREACHES']

/**
 * Authorisations of the staff (one is still missing), requests that were answered, one of them late and one by restricting the
 * data, a breach, the checklist begun. The restriction comes last: from then on nothing of that person may be written.
 */
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
  await enterOwnRequests(ask)
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

const unsaid = { applicant: '', stepId: null, note: '', revision: 0 } as const
const notice = { id: null, toldOn: null, manner: '', exemption: '', reason: '' } as const

/** What people of the file asked for: a correction that took longer, and a restriction until a dispute is settled. */
async function enterOwnRequests(ask: Ask): Promise<void> {
  const people = await ask('dataProtection.people', {})
  const numberOf = (name: string) => {
    const found = people.find((one) => one.name === name)
    if (!found) throw new Error(`the sample has nobody called „${name}”`)
    return found.id
  }
  await ask('dataProtection.saveRequest', {
    ...unsaid,
    id: null,
    personId: numberOf('Ósmak Wanda'),
    kind: 'correction',
    receivedOn: '2021-09-20',
    manner: 'rozmowa',
    wish: 'Zły numer domu w umowie i w dokumentach przekazanych dalej.',
    extended: true,
    extensionReason: 'Dokumenty z tym adresem trzeba było odszukać u trzech instytucji.',
    extensionToldOn: '2021-10-11',
    answeredOn: '2021-11-29',
    outcome: 'granted',
    answer: 'Poprawiono adres w programie i w dokumentach.',
    notices: [
      { ...notice, recipient: 'GOPS Rossosz', toldOn: '2021-11-30', manner: 'pismo' },
      { ...notice, recipient: 'Powiatowy Urząd Pracy', toldOn: '2021-12-01', manner: 'e-mail' },
      {
        ...notice,
        ...{ recipient: 'organizator kursu komputerowego', exemption: 'impossible' },
        reason: 'firma zakończyła działalność',
      },
    ],
  })
  const personId = numberOf('Jaźwiec Franciszek')
  const { id: requestId } = await ask('dataProtection.saveRequest', {
    ...unsaid,
    id: null,
    personId,
    kind: 'restriction',
    receivedOn: '2021-05-10',
    manner: 'list',
    wish: 'Nie pobieram emerytury; nie używajcie tych danych, dopóki tego nie sprawdzicie.',
    extended: false,
    extensionReason: '',
    extensionToldOn: null,
    answeredOn: '2021-05-17',
    outcome: 'granted',
    answer: 'Ograniczono przetwarzanie do czasu wyjaśnienia.',
    notices: [],
  })
  const reason = 'osoba kwestionuje prawdziwość danych (art. 18 ust. 1 lit. a)'
  await ask('dataProtection.restrict', { personId, kind: 'restriction', since: '2021-05-17', reason, requestId })
}
