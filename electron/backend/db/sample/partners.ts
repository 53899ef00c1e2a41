import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/**
 * The partners the programme document names (kis.md 8.2): it says twelve and names fourteen, and so does the sample. Private
 * firms, associations and all people are made up; telephones begin with 000.
 */
const partners = [
  ['Gminny Ośrodek Pomocy Społecznej w Łomazach', 'GOPS', 'PUBLIC', 'Irena Wróbel', 'kierowniczka'],
  ['Powiatowy Urząd Pracy w Białej Podlaskiej', 'PUP', 'PUBLIC', 'Leszek Górny', 'dyrektor'],
  ['Centrum Integracji Społecznej w Białej Podlaskiej', 'CIS', 'SOCIAL', 'Monika Jeż', 'kierowniczka'],
  ['Serwis Maszyn Rolniczych „Chróst”', 'Chróst', 'PRIVATE', 'Andrzej Chróst', 'właściciel'],
  ['Konsorcjum Spółdzielni Socjalnych „Wspólny Próg”', '', 'SOCIAL', 'Ewelina Ćwirko', 'prezeska'],
  ['Urząd Gminy Łomazy', 'UG', 'PUBLIC', 'Jerzy Żółw', 'wójt'],
  ['Ośrodek Wsparcia Ekonomii Społecznej, filia w Białej Podlaskiej', 'OWES', 'SOCIAL', 'Beata Łęgowska', 'animatorka'],
  ['Gminny Ośrodek Kultury w Łomazach', 'GOK', 'PUBLIC', 'Teresa Źródlak', 'dyrektorka'],
  ['Gminna Biblioteka Publiczna w Łomazach', '', 'PUBLIC', 'Zofia Kreda', 'kierowniczka'],
  ['Szkoła Podstawowa w Łomazach', '', 'PUBLIC', 'Marek Dzwonek', 'dyrektor'],
  ['Komisariat Policji w Wisznicach', '', 'PUBLIC', 'Adam Strażnik', 'komendant'],
  ['Sołectwo Wiklinowo', '', 'INFORMAL', 'Henryk Miedza', 'sołtys'],
  ['Koło Gospodyń Wiejskich w Wiklinowie', 'KGW', 'NGO', 'Stanisława Bochen', 'przewodnicząca'],
  ['Stowarzyszenie „Skowronek”', '', 'NGO', 'Agnieszka Trel', 'prezeska'],
] as const

type Promise2021 = readonly [
  partner: number,
  category: string,
  description: string,
  unit: 'times' | 'people' | 'hours' | 'rooms',
  quantity: number,
  cycle: 'once' | 'monthly' | 'quarterly' | 'yearly',
]
const promises: readonly Promise2021[] = [
  [0, 'RECRUIT', 'promocja, rekrutacja i współdziałanie przy kontraktach socjalnych', 'times', 1, 'quarterly'],
  [1, 'CLASSES', 'spotkania o aktywnym poszukiwaniu pracy i formach wsparcia', 'times', 2, 'once'],
  [2, 'EXCHANGE', 'wizyta studyjna i dobre praktyki zatrudnienia socjalnego', 'times', 1, 'once'],
  [3, 'INTERN', 'staż i zatrudnienie dla dwóch uczestników', 'people', 2, 'once'],
  [4, 'EXCHANGE', 'wymiana doświadczeń i sieciowanie spółdzielni', 'times', 1, 'once'],
  [5, 'ADVICE', 'bezpłatny dostęp do poradnictwa prawnego', 'times', 1, 'quarterly'],
  [6, 'CLASSES', 'spotkanie animacyjne o ekonomii społecznej', 'times', 1, 'once'],
  [7, 'CULTURE', 'bezpłatne seanse filmowe i sala na 30 miejsc', 'rooms', 2, 'once'],
  [12, 'EVENT', 'wydarzenia integracyjne z udziałem uczestników', 'times', 1, 'once'],
  [13, 'EVENT', 'wolontariat uczestników przy festynie', 'times', 1, 'once'],
]

/** Words that show what was done, when no record of the program does: place in `promises`, day, words, count. */
const told = [
  [0, '2021-05-10', 'lista osób skierowanych do edycji', 1],
  [0, '2021-09-06', 'rozmowy o kontraktach z uczestnikami', 1],
  [0, '2021-11-15', 'podsumowanie kontraktów', 1],
  [1, '2021-06-21', 'spotkanie z doradcą urzędu pracy', 1],
  [1, '2021-10-18', 'spotkanie o szkoleniach', 1],
  [4, '2021-10-14', 'rozmowa w czasie wizyty studyjnej', 1],
  [5, '2021-06-09', 'dyżur prawnika w urzędzie', 1],
  [5, '2021-12-01', 'dyżur prawnika w urzędzie', 1],
  [6, '2021-09-22', 'spotkanie z animatorką', 1],
] as const

const meetings = [
  ['2021-03-17', 'Plan pracy na rok 2021', 'przygotować ofertę do konkursu', '2021-04-15'],
  ['2021-06-16', 'Potrzeby uczestników i wolne zasoby', 'podać terminy wolnej sali kina', '2021-06-30'],
  ['2021-09-15', 'Staże i kursy', 'uzgodnić opiekunów staży', '2021-09-30'],
  ['2021-12-08', 'Podsumowanie edycji', 'opisać dobre praktyki na stronę', '2021-12-31'],
] as const

const promotion = [
  ['2021-05-12', 'WEBSITE', 'Ruszyła edycja 2021', 'loza.example/edycja-2021', 'WEBSITE', null],
  ['2021-05-14', 'POSTER', 'Plakat w siedzibie klubu', '', 'POSTER', null],
  ['2021-05-20', 'PARTNER', 'Informacja o klubie u partnera', 'gok.example/klub', null, 7],
  ['2021-06-08', 'RADIO', 'Wywiad o klubie w portalu regionalnym', 'radio.example/wywiad', 'CONTRACT', null],
  ['2021-07-17', 'EVENT', 'Spotkanie otwarte: czym jest klub', '', 'SPOKEN', null],
  ['2021-09-01', 'PRESS', 'Artykuł w gazecie stowarzyszenia', 'nr 3/2021', 'CONTRACT', null],
] as const

/** Enters partners with their agreement of 2019, what they promised for 2021 and what shows it, four meetings, and promotion. */
export async function enterPartners(ask: Ask, editionId: number, grantId: number): Promise<void> {
  const { agreementPattern, revision } = await ask('partners.partnership', {})
  const declaredIn = 'Program „Od KIS-u do PES-u” 2021'
  await ask('partners.savePartnership', { agreementPattern, declaredCount: 12, declaredIn, revision })
  const ids: number[] = []
  for (const [index, [name, shortName, sector, representative, representativeFunction]] of partners.entries()) {
    const phone = `83 000 14 ${String(index + 10)}`
    const { id } = await ask('partners.save', {
      id: null,
      name,
      shortName,
      sector,
      legalForm: '',
      nip: '',
      regon: '',
      krs: '',
      street: '',
      postalCode: '21-532',
      city: 'Łomazy',
      phone,
      email: '',
      website: '',
      representative,
      representativeFunction,
      standing: 'member',
      joinedOn: index === 13 ? '2021-05-04' : '2019-06-03',
      leftOn: null,
      note: '',
      contacts: [{ name: representative, functionTitle: representativeFunction, phone, email: '' }],
      revision: 0,
    })
    ids.push(id)
  }
  const { id: agreementId } = await ask('partnerAgreements.save', {
    id: null,
    title: 'Partnerstwo na rzecz Klubu Integracji Społecznej',
    concludedOn: '2019-06-03',
    place: 'Łomazy',
    purpose:
      'Wspólne wsparcie reintegracji społecznej i zawodowej uczestników Klubu oraz ich rodzin, z wykorzystaniem zasobów partnerów.',
    validFrom: '2019-06-03',
    validTo: null,
    noticeMonths: 1,
    noticeOn: null,
    terminatedOn: null,
    terminationReason: '',
    quarterlyMeetings: true,
    body: '',
    note: '',
    parties: ids.map((partnerId) => ({ partnerId, signatoryName: '', signatoryFunction: '', signedOn: '2019-06-03' })),
    annexes: [],
    revision: 0,
  })
  const agreement = await ask('partnerAgreements.get', { id: agreementId })
  await ask('partnerAgreements.giveNumber', { id: agreementId, number: '', revision: agreement.revision })
  await enterPromises(ask, ids, agreementId, editionId)
  await enterMeetings(ask, ids, agreementId)
  for (const [publishedOn, medium, title, link, duty, partner] of promotion)
    await ask('promotion.save', {
      id: null,
      publishedOn,
      publishedTo: null,
      medium,
      title,
      link,
      description: '',
      grantId,
      duty,
      partnerId: partner === null ? null : ids[partner]!,
      marked: true,
      // Nobody has looked through the rest yet: what an entry says then.
      showsPeople: medium === 'POSTER' ? false : null,
      peopleCheckedOn: null,
      note: '',
      revision: 0,
    })
  const reason = 'stowarzyszenie nie ma profili'
  await ask('promotion.decideDuty', { grantId, duty: 'SOCIAL', required: false, reason })
}

async function enterPromises(ask: Ask, ids: readonly number[], agreementId: number, editionId: number): Promise<void> {
  const made: { id: number; partnerId: number }[] = []
  for (const [partner, category, description, unit, quantity, cycle] of promises) {
    const partnerId = ids[partner]!
    const { id } = await ask('commitments.save', {
      id: null,
      partnerId,
      agreementId,
      category,
      description,
      unit,
      quantity,
      cycle,
      startsOn: '2021-05-01',
      dueOn: '2021-12-31',
      waivedOn: null,
      waivedReason: '',
      unitValue: null,
      valuationBasis: '',
      grantId: null,
      note: '',
      revision: 0,
    })
    made.push({ id, partnerId })
  }
  const plain = { recordId: null, happenedOn: null, description: '', counted: null }
  for (const [at, happenedOn, description, counted] of told) {
    const { id: commitmentId, partnerId } = made[at]!
    await ask('commitments.addEvidence', {
      ...plain,
      commitmentId,
      partnerId,
      kind: 'other',
      happenedOn,
      description,
      counted,
    })
  }
  const link = (at: number, kind: 'event' | 'internship', recordId: number) => {
    const { id: commitmentId, partnerId } = made[at]!
    return ask('commitments.addEvidence', { ...plain, commitmentId, partnerId, kind, recordId })
  }
  for (const one of await ask('internships.list', { editionId })) await link(3, 'internship', one.id)
  for (const { id, title } of await ask('events.list', { editionId })) {
    if (title.startsWith('Wizyta studyjna')) await link(2, 'event', id)
    if (title.startsWith('Spotkanie otwarte')) await link(7, 'event', id)
    if (title.startsWith('Festiwal')) await link(8, 'event', id)
  }
}

async function enterMeetings(ask: Ask, ids: readonly number[], agreementId: number): Promise<void> {
  for (const [index, [heldOn, title, content, dueOn]] of meetings.entries())
    await ask('partnerMeetings.save', {
      id: null,
      agreementId,
      title,
      heldOn,
      startsAt: 600,
      endsAt: 720,
      place: 'siedziba stowarzyszenia, Łozowa Górka 17',
      status: 'held',
      invitedOn: null,
      agenda: `Powitanie\n${title}\nUstalenia i następne spotkanie`,
      minutesText: `Omówiono temat: ${title.toLowerCase()}. Partnerzy przedstawili, co mogą zrobić w najbliższym kwartale.`,
      chairedBy: 'Bożena Więckowska',
      minutesBy: 'Urszula Śliż',
      note: '',
      attendees: ids.map((partnerId, at) => ({
        partnerId,
        name: partners[at]![3],
        functionTitle: partners[at]![4],
        present: (at + index) % 5 !== 4,
      })),
      decisions: [{ content, owner: 'koordynatorka Klubu', dueOn, doneOn: dueOn }],
      revision: 0,
    })
}
