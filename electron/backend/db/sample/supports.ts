import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import { addDays, weekday } from '#shared/kernel/dates.ts'
import { gr } from '#shared/kernel/money.ts'
import type { SampleParticipation } from './participations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

const care = ['Żyła', 'Śliwińska', 'Źrebiec', 'Gęś', 'Łoś']
const green = ['Ósmak', 'Szczebrzeszyńska-Wierzchosławska', 'Ćmiel', 'Żądło', 'Jędrzejczak']
const interns = ['Ćwikła', 'Dąb']
const firm = 'Serwis Maszyn Rolniczych „Chróst”'

/**
 * Enters what people got beside classes and what became of them, as the report of the sample tells it: two courses of five,
 * two internships that led to jobs, community work with one week above the limit (and one at the time of a course, so that
 * the sample shows both warnings), benefits, events, outcomes, contacts, surveys.
 */
export async function enterSupports(
  ask: Ask,
  editionId: number,
  participations: readonly SampleParticipation[],
): Promise<void> {
  const byName = new Map(participations.map((one) => [one.person.lastName, one.id]))
  const idsOf = (names: readonly string[]): number[] => names.map((name) => byName.get(name)!)
  await enterCourses(ask, editionId, idsOf)
  await enterInternships(ask, idsOf(interns))
  await enterWork(ask, idsOf)
  await enterBenefits(ask, [...byName.values()], idsOf(interns))
  await enterEvents(ask, editionId, idsOf([...care, ...green]))
  await enterOutcomes(ask, idsOf)
  await enterSurveys(ask, participations)
}

type IdsOf = (names: readonly string[]) => number[]

async function enterCourses(ask: Ask, editionId: number, idsOf: IdsOf): Promise<void> {
  const courses = [
    {
      name: 'Opiekun dzieci i osób starszych',
      organiser: 'Centrum Szkoleń „Nauka i Praca”',
      startsOn: '2021-09-06',
      endsOn: '2021-10-22',
      theoryMinutes: 60 * 45,
      practiceMinutes: 60 * 45,
      withExam: false,
      qualification: '',
      people: care,
      number: (index: number) => `OP/${index + 31}/2021`,
    },
    {
      name: 'Pielęgnacja terenów zielonych z obsługą pilarki',
      organiser: 'Ośrodek Kształcenia „Zielona Dłoń”',
      startsOn: '2021-10-25',
      endsOn: '2021-11-19',
      theoryMinutes: 30 * 45,
      practiceMinutes: 70 * 45,
      withExam: true,
      qualification: 'obsługa pilarki spalinowej',
      people: green,
      number: (index: number) => `PIL/${index + 118}/11/2021`,
    },
  ]
  for (const { people, number, ...course } of courses) {
    const { id: courseId } = await ask('courses.save', {
      ...course,
      id: null,
      editionId,
      hourMinutes: 45,
      syllabus: '',
      pathId: null,
      note: '',
      revision: 0,
    })
    await ask('courses.addTakers', {
      courseId,
      participationIds: idsOf(people),
      referredOn: addDays(course.startsOn, -14),
    })
    const { takers } = await ask('courses.get', { id: courseId })
    for (const [index, taker] of takers.entries()) {
      const { courseId: _, participationId: __, lastName: ___, firstName: ____, ...own } = taker
      await ask('courses.saveTaker', {
        ...own,
        startedOn: course.startsOn,
        endedOn: course.endsOn,
        materialsOn: course.startsOn,
        completed: true,
        testFinal: course.withExam ? 'zdany' : '',
        certificateNumber: number(index),
        certificateOn: course.endsOn,
      })
    }
  }
}

async function enterInternships(ask: Ask, participationIds: readonly number[]): Promise<void> {
  for (const [index, participationId] of participationIds.entries()) {
    const { id, revision } = await ask('internships.save', {
      id: null,
      participationId,
      kind: 'internship',
      organiser: firm,
      supervisor: 'Andrzej Chróst',
      positionName: index === 0 ? 'pracownik magazynu części' : 'pomocnik mechanika',
      agreementNumber: `S/${index + 1}/2021`,
      startsOn: '2021-09-01',
      endsOn: '2021-11-30',
      weekMinutes: 40 * 60,
      totalMinutes: null,
      stipend: gr(1_530_00),
      insurance: 'NNW i wypadkowe',
      medicalExamOn: '2021-06-14',
      syllabus: '',
      journalReceived: true,
      opinion: 'Sumienna praca, gotowość do dalszego zatrudnienia.',
      completed: true,
      hiredAfter: null,
      note: '',
      revision: 0,
    })
    await ask('internships.hire', { id, startsOn: '2021-12-01', revision })
    const [outcome] = await ask('outcomes.list', { participationId })
    const {
      lastName: _,
      firstName: __,
      label: ___,
      evidenceLabel: ____,
      employment: _____,
      internshipId: ______,
      ...own
    } = outcome!
    await ask('outcomes.save', {
      ...own,
      workForm: 'umowa na czas określony',
      fteHundredths: 100,
      evidence: 'CONTRACT',
      verifiedOn: '2021-12-03',
      measuredAt: 'end',
    })
    await ask('outcomes.followUp', {
      participationId,
      moment: 'weeks4',
      contactedOn: '2021-12-28',
      answer: 'working',
      jobEndedOn: null,
      note: '',
    })
  }
}

async function enterWork(ask: Ask, idsOf: IdsOf): Promise<void> {
  const [school, park] = idsOf(['Ósmak', 'Żądło'])
  const period = { id: null, note: '', revision: 0 }
  const { id: atSchool } = await ask('communityWork.save', {
    ...period,
    participationId: school!,
    place: 'Szkoła Podstawowa w Rossoszy',
    agreementNumber: 'PSU/4/2021',
    startsOn: '2021-07-01',
    endsOn: '2021-08-31',
  })
  const { id: inPark } = await ask('communityWork.save', {
    ...period,
    participationId: park!,
    place: 'Park gminny w Styrzyńcu',
    agreementNumber: 'PSU/7/2021',
    startsOn: '2021-10-04',
    endsOn: '2021-11-12',
  })
  // Two working days of five hours in a week; in the week of 19 July two hours more.
  const daysOf = (workId: number, from: string, weeks: number, extra?: string) =>
    Array.from({ length: weeks * 7 }, (_, later) => addDays(from, later))
      .filter((day) => [2, 4].includes(weekday(day)) || day === extra)
      .map((workedOn) => ({ workId, workedOn, minutes: workedOn === extra ? 120 : 300 }))
  await ask('communityWork.setDays', {
    days: [...daysOf(atSchool, '2021-07-05', 8, '2021-07-23'), ...daysOf(inPark, '2021-10-04', 5)],
  })
}

async function enterBenefits(ask: Ask, everybody: number[], internIds: number[]): Promise<void> {
  const plain = { periodFrom: null, periodTo: null, description: '', route: '', quantityHundredths: null, note: '' }
  await ask('benefits.give', {
    ...plain,
    participationIds: everybody,
    kind: 'INSURANCE',
    givenOn: '2021-06-01',
    periodFrom: '2021-06-01',
    periodTo: '2021-12-31',
    description: 'ubezpieczenie NNW na czas zajęć',
    amount: gr(41_50),
  })
  await ask('benefits.give', {
    ...plain,
    participationIds: everybody,
    kind: 'MEDICAL',
    givenOn: '2021-06-14',
    description: 'badania profilaktyczne',
    amount: gr(85_00),
  })
  await ask('benefits.give', {
    ...plain,
    participationIds: internIds,
    kind: 'CLOTHES',
    givenOn: '2021-08-31',
    description: 'odzież robocza na staż',
    amount: gr(314_63),
  })
}

async function enterEvents(ask: Ask, editionId: number, came: readonly number[]): Promise<void> {
  const events = [
    ['T28', 'Spotkanie otwarte: czym jest klub', '2021-07-17', 'Dom kultury w Łomazach', 6, 29, 2, 'list'],
    ['T26', 'Festiwal tradycyjnych gier i zabaw', '2021-08-29', 'Stadion w Łomazach', 25, 155, 10, 'estimate'],
    ['T27', 'Wizyta studyjna w centrum integracji społecznej', '2021-10-14', 'Biała Podlaska', 0, 0, 1, 'list'],
    ['T28', 'Spotkanie otwarte: praca w naszej gminie', '2021-11-20', 'Dom kultury w Łomazach', 8, 28, 2, 'list'],
  ] as const
  for (const [supportType, title, heldOn, place, familyCount, guestCount, volunteerCount, countSource] of events)
    await ask('events.save', {
      id: null,
      editionId,
      supportType,
      title,
      heldOn,
      endsOn: null,
      place,
      partners: '',
      familyCount,
      guestCount,
      volunteerCount,
      countSource,
      description: '',
      participationIds: [...came],
      revision: 0,
    })
}

async function enterOutcomes(ask: Ask, idsOf: IdsOf): Promise<void> {
  const outcomes = [
    ['Łoś', 'E11', '2021-11-02', 'Centrum Integracji Społecznej', 'STATEMENT', 'weeks4'],
    ['Żyła', 'E17', '2022-01-03', 'Powiatowy Urząd Pracy', 'STATEMENT', 'end'],
    ['Śliwińska', 'E16', '2022-01-10', 'Stowarzyszenie prowadzące klub', 'STATEMENT', 'weeks4'],
    ['Jędrzejczak', 'E02', '2022-01-17', 'Zakład „Zieleń”', 'CONTRACT', 'weeks4'],
    ['Gęś', 'E15', '2022-02-07', 'Liceum dla dorosłych', 'STATEMENT', 'months3'],
    ['Ćmiel', 'E17', '2022-01-04', 'Powiatowy Urząd Pracy', null, 'end'],
  ] as const
  for (const [lastName, code, startsOn, employer, evidence, measuredAt] of outcomes)
    await ask('outcomes.save', {
      id: null,
      participationId: idsOf([lastName])[0]!,
      code,
      startsOn,
      endsOn: null,
      employer,
      workForm: '',
      fteHundredths: null,
      evidence,
      verifiedOn: evidence === null ? null : addDays(startsOn, 4),
      measuredAt,
      note: '',
      revision: 0,
    })
  await ask('outcomes.followUp', {
    participationId: idsOf(['Żądło'])[0]!,
    moment: 'weeks4',
    contactedOn: '2022-01-28',
    answer: 'unreachable',
    jobEndedOn: null,
    note: 'Telefon nie odpowiada.',
  })
}

/** Marks by person in the order of the list: as a whole, classes, staff, organisation, use. */
const marks = [
  '55545',
  '54544',
  '55555',
  '45534',
  '55454',
  '44543',
  '55544',
  '54555',
  '55445',
  '34433',
  '55555',
  '45544',
]
const changes = ['Sama załatwiam sprawy w urzędzie.', 'Mam pracę i wstaję z chęcią.', '', 'Poznałam ludzi z gminy.']

async function enterSurveys(ask: Ask, participations: readonly SampleParticipation[]): Promise<void> {
  const items = ['SUPPORT', 'CLASSES', 'STAFF', 'ORGANISATION', 'USEFUL']
  for (const [index, { id, person }] of participations.entries())
    await ask('outcomes.saveSurvey', {
      id: null,
      participationId: id,
      filledOn: person.endedOn,
      situation: person.endReason === 'Z2' ? 'WORK' : index % 4 === 3 ? 'OTHER' : 'SEEKING',
      changed: changes[index % changes.length]!,
      suggestions: index === 5 ? 'Zajęcia mogłyby zaczynać się później.' : '',
      scores: items.map((item, place) => ({ item, score: Number(marks[index]![place]) })),
      revision: 0,
    })
}
