import { group, talk } from './bielskoClasses.ts'
import { type Line, of } from './bielskoLines.ts'
import { aPerson } from './records.ts'

/*
 * Made-up people whose records give the figures that the programme „Bielsko-Biała łączy ludzi” reports of its first edition
 * (2008): one line of a batch for each thing a coordinator would enter. Nothing here counts; numbers only say who is who.
 */

export const started = 313
const finished = 240
const womenFinished = 163
const droppedOut = 58
const contracts = 205
const upTo = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

/** The first 240 finished (163 women, then 77 men), the next 58 dropped out, the last 15 went on. */
const isWoman = (who: number) => (who < finished ? who < womenFinished : who % 3 !== 0)
/** On the path of the quarter Wapienica; ten of them have a contract too. */
const onPal = upTo(contracts - 10, 64)
/** 38 women and 2 men finished the club's own programme, five more left it. */
const finishedKis = [...upTo(0, 38), ...upTo(womenFinished, 2)]
const leftKis = upTo(finished, 5)

const educations = ['E0', 'E1', 'E2', 'E3Z', 'E3S']
const statuses = ['UNEMPLOYED', 'INACTIVE', 'EMPLOYED'] as const
const person = (who: number): Line => ({
  call: 'people.save',
  as: `o${who}`,
  input: {
    ...aPerson({
      firstName: isWoman(who) ? 'Łucja' : 'Józef',
      lastName: `Zmyślna-${String(who + 1).padStart(3, '0')}`,
      sex: isWoman(who) ? 'K' : 'M',
      otherIdentifier: `karta ${who + 1}`,
      birthDate: `${1888 - (who % 40)}-0${1 + (who % 9)}-11`,
      gmina: 'Bielsko-Biała',
    }),
    education: educations[who % educations.length],
    // 38 children of 19 people come to the day-room.
    ...(who < 19
      ? {
          relatives: upTo(1, 2).map((child) => ({
            id: null,
            name: `Dziecko ${who + 1}.${child}`,
            relation: 'CHILD',
            birthYear: 2000,
          })),
        }
      : {}),
  },
})
const ending = (who: number): { endedOn: string | null; endReason: string | null } => {
  if (who < finished) return { endedOn: '2008-12-31', endReason: who % 20 === 0 ? 'Z2' : 'Z1' }
  if (who < finished + droppedOut) return { endedOn: '2008-08-29', endReason: who % 2 === 0 ? 'Z4' : 'Z5' }
  // Ten were written down as going on, five simply have not ended.
  return who < started - 5 ? { endedOn: '2008-12-31', endReason: 'Z11' } : { endedOn: null, endReason: null }
}
const membership = (path: string, completed: boolean | null) => ({
  pathId: of(path),
  validFrom: null,
  validTo: null,
  completed,
})
function participation(who: number): Line[] {
  const time = { startedOn: '2008-03-03', ...ending(who) }
  const isPal = onPal.includes(who)
  const isKis = finishedKis.includes(who) || leftKis.includes(who)
  const status = statuses[who % 7 === 0 ? 2 : who % 2]
  return [
    {
      call: 'editions.saveParticipation',
      as: `u${who}`,
      input: { id: null, editionId: of('edycja.id'), personId: of(`o${who}.id`), note: '', revision: 0, ...time },
    },
    {
      call: 'participations.save',
      input: {
        id: of(`u${who}.id`),
        revision: of(`u${who}.revision`),
        ...time,
        plannedEndOn: null,
        endNote: '',
        mainGroup: who % 4 === 0 ? 'A1_INNE' : 'A1_5',
        groups: who % 9 === 0 ? ['A1_2'] : [],
        exclusions: [],
        entitlementStatementOn: '2008-03-03',
        referral: 'OPS',
        referredBy: 'MOPS',
        labourStatus: status,
        labourDetail: null,
        occupation: '',
        pupRegisteredOn: null,
        pupMonths: null,
        longtermNational: status === 'UNEMPLOYED' && who % 3 === 0,
        longtermEu: null,
        foreignOrigin: null,
        thirdCountry: null,
        minority: null,
        homeless: null,
        paths: [
          ...(isPal ? [membership('pal.id', null)] : []),
          ...(isKis ? [membership('kis.id', finishedKis.includes(who))] : []),
        ],
        note: '',
      },
    },
  ]
}
const contract = (who: number): Line => ({
  call: 'participations.saveContract',
  input: {
    id: null,
    participationId: of(`u${who}.id`),
    number: `KS/${who + 1}/2008`,
    institution: 'MOPS w Bielsku-Białej',
    workerName: '',
    workerPhone: '',
    concludedOn: '2008-02-15',
    validFrom: '2008-03-01',
    validTo: '2008-12-31',
    variant: 'B',
    goal: '',
    terminatedOn: null,
    terminationReason: '',
    assessments: [],
    revision: 0,
  },
})

/** 21 courses of 120 hours and one of 130: 22 courses, 2650 hours of 45 minutes. */
const courses = upTo(0, 22).flatMap((number): Line[] => [
  {
    call: 'courses.save',
    as: `k${number}`,
    input: {
      id: null,
      editionId: of('edycja.id'),
      name: `Kurs ${number + 1}`,
      organiser: 'ośrodek szkoleniowy',
      theoryMinutes: (number === 21 ? 70 : 60) * 45,
      practiceMinutes: 60 * 45,
      hourMinutes: 45,
      startsOn: '2008-04-01',
      endsOn: '2008-10-31',
      syllabus: '',
      withExam: false,
      qualification: '',
      pathId: null,
      note: '',
      revision: 0,
    },
  },
  {
    call: 'courses.addTakers',
    input: {
      courseId: of(`k${number}.id`),
      participationIds: upTo(number * 10, 10).map((who) => of(`u${who}.id`)),
      referredOn: null,
    },
  },
])
const outcome = (who: number, code: string): Line => ({
  call: 'outcomes.save',
  input: {
    id: null,
    participationId: of(`u${who}.id`),
    code,
    startsOn: '2009-01-12',
    endsOn: null,
    employer: '',
    workForm: '',
    fteHundredths: 100,
    evidence: 'CONTRACT',
    verifiedOn: '2009-01-20',
    measuredAt: 'weeks4',
    note: '',
    revision: 0,
  },
})
const sport: Line = {
  call: 'events.save',
  input: {
    id: null,
    editionId: of('edycja.id'),
    supportType: 'T26',
    title: 'Turniej w Wapienicy',
    heldOn: '2008-06-14',
    endsOn: null,
    place: 'Wapienica',
    partners: 'klub sportowy',
    familyCount: 0,
    guestCount: 200,
    volunteerCount: 0,
    countSource: 'estimate',
    description: '',
    participationIds: [],
    revision: 0,
  },
}
/** 33 women and 15 men finish the training of social skills and get a certificate. */
const skills = [...upTo(0, 33), ...upTo(womenFinished, 15)]

/** Everything, in the order it is entered. */
export const bielsko: readonly Line[] = [
  {
    call: 'editions.save',
    as: 'edycja',
    input: {
      id: null,
      name: 'I edycja',
      projectTitle: 'Bielsko-Biała łączy ludzi',
      programme: '',
      place: 'Bielsko-Biała',
      startsOn: '2008-03-01',
      endsOn: '2008-12-31',
      grantId: null,
      places: null,
      hourMinutes: 45,
      fundingLine: '',
      activities: [],
      revision: 0,
    },
  },
  ...[
    ['pal', 'Program Aktywności Lokalnej Wapienica'],
    ['kis', 'Klub Integracji Społecznej'],
  ].map(
    ([as = '', name]): Line => ({
      call: 'editions.savePath',
      as,
      input: { id: null, editionId: of('edycja.id'), name, note: '', revision: 0 },
    }),
  ),
  {
    call: 'club.saveOrganisation',
    input: {
      name: 'Ośrodek Zmyślony',
      shortName: '',
      krs: '',
      nip: '',
      regon: '',
      street: '',
      postalCode: '',
      city: 'Bielsko-Biała',
      phone: '',
      email: '',
      website: '',
      bankAccount: '',
      revision: 1,
    },
  },
  {
    call: 'club.saveKis',
    input: {
      name: 'Klub Integracji Społecznej w Bielsku-Białej',
      street: '',
      postalCode: '',
      city: 'Bielsko-Biała',
      createdOn: null,
      startedOn: null,
      registerNumber: '',
      registerAuthority: '',
      registeredOn: null,
      coordinator: '',
      certificatePattern: '{NR}/KIS/{ROK}',
      revision: 1,
    },
  },
  {
    call: 'certificates.saveTemplate',
    as: 'wzor',
    input: {
      id: null,
      kind: 'ZU',
      name: 'Trening kompetencji',
      heading: 'CERTYFIKAT',
      subtitle: '',
      legalBasis: '',
      opening: '',
      body: 'ukończenia zajęć',
      closing: '',
      orientation: 'landscape',
      logoId: null,
      showBirth: true,
      showProgramme: false,
      showHours: false,
      hoursShown: 'offered',
      active: true,
      revision: 0,
    },
  },
  {
    call: 'club.saveSignatory',
    as: 'podpis',
    input: { id: null, name: 'Anna Zmyślna', functionTitle: 'kierowniczka' },
  },
  ...upTo(0, started).flatMap((who) => [person(who), ...participation(who)]),
  ...upTo(0, contracts).map(contract),
  ...group('T', 'T03', 60, upTo(60, 46), ['2008-04-07', '2008-05-05', '2008-06-02']),
  ...group('S', 'T04', 45, skills, ['2008-09-08', '2008-09-15', '2008-09-22', '2008-09-29']),
  ...group('G', 'T06', 60, upTo(100, 16), ['2008-04-09', '2008-04-16']),
  ...upTo(0, 70).flatMap((who) => talk('T02', who)),
  ...upTo(50, 50).flatMap((who) => talk('T10', who)),
  ...upTo(0, 19).map((who): Line => ({ call: 'people.get', as: `r${who}`, input: { id: of(`o${who}.id`) } })),
  ...group(
    'D',
    'T25',
    60,
    upTo(0, 19),
    ['2008-07-07', '2008-07-08'],
    upTo(0, 19).flatMap((who) => [of(`r${who}.relatives.0.id`), of(`r${who}.relatives.1.id`)]),
  ),
  ...courses,
  ...upTo(0, 19).map((who) => outcome(who * 3, 'E01')),
  outcome(2, 'E15'),
  sport,
  {
    call: 'certificates.issue',
    input: {
      kind: 'ZU',
      templateId: of('wzor.id'),
      groupId: of('S.id'),
      participationIds: skills.map((who) => of(`u${who}.id`)),
      issuedOn: '2008-12-31',
      place: 'Bielsko-Biała',
      signatoryIds: [of('podpis.id')],
      orientation: 'portrait',
    },
  },
]
