import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { Plan, PlanInput } from '#shared/plans/schema.ts'
import type { SampleParticipation } from './participations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
type Goal = PlanInput['goals'][number]
type Action = Goal['actions'][number]

const action = (
  supportType: string,
  hours: number,
  [validFrom, validTo]: readonly [string, string],
  change: Partial<Action> = {},
): Action => ({
  id: null,
  originId: null,
  supportType,
  form: 'group',
  description: '',
  plannedMinutes: hours * 60,
  hourMinutes: 60,
  validFrom,
  validTo,
  responsible: 'staff',
  staffId: null,
  responsibleName: '',
  status: 'running',
  ...change,
})
const goal = (text: string, measure: string, target: string, dueOn: string, actions: Action[]): Goal => ({
  id: null,
  originId: null,
  areaId: null,
  text,
  measure,
  target,
  dueOn,
  status: 'running',
  actions,
})
const spring = ['2021-05-17', '2021-07-30'] as const
const autumn = ['2021-09-01', '2021-11-30'] as const
const all = ['2021-05-17', '2021-11-30'] as const

/** Goals the specialists of the sample agree on, by the code of the area they answer; those the classes of the sample serve come first. */
const goals: Readonly<Record<string, () => Goal>> = {
  O01: () =>
    goal(
      'Decyzje w sprawach rodziny podejmuję samodzielnie',
      'decyzje podjęte bez pomocy',
      'trzy decyzje',
      '2021-10-29',
      [action('T04', 32, spring)],
    ),
  O10: () =>
    goal('Zdobywam nową umiejętność przydatną w pracy', 'ukończone warsztaty', 'prace na wystawę', '2021-11-30', [
      action('T12', 60, all),
    ]),
  O11: () =>
    goal(
      'Przygotowuję się do szukania pracy',
      'życiorys i rozmowy z pracodawcami',
      'życiorys i dwie rozmowy',
      '2021-11-30',
      [action('T08', 24, autumn), action('T07', 6, autumn, { form: 'individual' })],
    ),
  O08: () =>
    goal('Samodzielnie załatwiam sprawy w urzędzie', 'sprawy załatwione bez pomocy', 'trzy sprawy', '2021-10-29', [
      action('T10', 4, spring, { form: 'individual' }),
      action('T19', 8, autumn),
    ]),
  O07: () =>
    goal('Biorę udział w życiu swojej miejscowości', 'udział w wydarzeniach', 'trzy wydarzenia', '2021-11-30', [
      action('T18', 12, all, { responsible: 'partner', responsibleName: 'Gminny Ośrodek Kultury' }),
    ]),
  O12: () =>
    goal('Korzystam z komputera i internetu', 'sprawy załatwione przez internet', 'dwie sprawy', '2021-11-30', [
      action('T12', 20, autumn, { description: 'zajęcia komputerowe' }),
    ]),
  O02: () =>
    goal('Znam swoje mocne strony i umiem o nich mówić', 'karta mocnych stron', 'pięć mocnych stron', '2021-09-30', [
      action('T02', 10, all, { form: 'individual' }),
    ]),
  O03: () =>
    goal('Mam cel zawodowy i plan pierwszych kroków', 'zapisany plan', 'plan na pół roku', '2021-07-30', [
      action('T07', 8, spring, { form: 'individual' }),
    ]),
  O04: () =>
    goal('Umiem poradzić sobie w trudnej sytuacji', 'opis dwóch sytuacji', 'dwie sytuacje', '2021-10-29', [
      action('T02', 10, all, { form: 'individual' }),
      action('T04', 20, autumn),
    ]),
}
const mainGoals = [
  'Podejmę pracę w gminie i utrzymam ją przez pół roku.',
  'Założę z innymi spółdzielnię socjalną i będę w niej pracować.',
  'Wrócę do pracy po latach opieki nad dziećmi.',
] as const
/** Without a diagnosis the plans of the sample begin with these. */
const usual = ['O08', 'O10', 'O11']
const reason = 'Pomaga w nim ośrodek pomocy społecznej.'

/** Enters the plans of the sample: each drawn up and signed in May, reviewed, one changed by an annex, all summed up but two. */
export async function enterPlans(ask: Ask, participations: readonly SampleParticipation[]): Promise<void> {
  for (const [index, { id: participationId, person }] of participations.entries()) {
    const { id } = await ask('plans.start', { participationId, drawnOn: '2021-05-28', modelId: null })
    const plan = await ask('plans.get', { id })
    const { areas, threshold } = await ask('plans.case', { participationId })
    const weak = areas.filter((area) => area.initial !== null && area.initial < threshold)
    const asked = weak.length > 0 ? weak.map((area) => area.code) : usual
    const withGoal = Object.keys(goals)
      .filter((code) => asked.includes(code))
      .flatMap((code) => areas.filter((area) => area.code === code))
      .slice(0, 4)
    const { revision } = await ask('plans.save', {
      ...draftOf(plan),
      mainGoal: mainGoals[index % mainGoals.length]!,
      withTravel: index % 3 === 0,
      goals: withGoal.map((area) => ({ ...goals[area.code]!(), areaId: area.id })),
      reasons: weak.filter((area) => !withGoal.includes(area)).map((area) => ({ areaId: area.id, reason })),
    })
    await ask('plans.sign', { id, signedOn: '2021-05-31', signedPlace: 'Łozowa Górka', openAreas: false, revision })
    await hold(ask, participationId, 0, '2021-08-16', ['running', 'running', 'planned', 'running'])
    const current = index === 2 ? await annex(ask, id) : id
    await hold(ask, participationId, 1, '2021-11-15', ['done', 'running', 'running', 'done'])
    if (index < participations.length - 2) await sumUp(ask, current, index, person.endedOn)
  }
}

/** What the editor sends of a plan. */
function draftOf(plan: Plan): PlanInput {
  const { participationId: _p, number: _n, version: _v, state: _s, signedOn: _o, signedPlace: _l, ...rest } = plan
  const { finalOpinion: _f, nextSteps: _x, summarisedOn: _d, ...draft } = rest
  return draft
}

/** Holds the review at a place of the row, when there is one. */
async function hold(
  ask: Ask,
  participationId: number,
  at: number,
  heldOn: string,
  statuses: readonly string[],
): Promise<void> {
  const reviews = await ask('plans.reviews', { participationId })
  const review = reviews[at]
  if (!review) return
  await ask('plans.holdReview', {
    id: review.id,
    revision: review.revision,
    heldOn,
    presentPeople: 'uczestnik, doradca zawodowy, pracownik socjalny',
    progress:
      at === 0
        ? 'Regularny udział w zajęciach, pierwsze sprawy załatwione samodzielnie.'
        : 'Cele prawie osiągnięte; do końca edycji pozostają spotkania z pracodawcami.',
    decision: at === 0 ? 'continue' : 'end',
    goals: review.goals.map(({ goalId }, index) => ({ goalId, status: statuses[index % statuses.length]!, note: '' })),
    nextOn: null,
  })
}

/** Adds a course to a signed plan by an annex. */
async function annex(ask: Ask, planId: number): Promise<number> {
  const { id } = await ask('plans.revise', {
    id: planId,
    reason: 'W gminie otwiera się dom dziennej opieki; wybrano kurs opiekuna.',
    drawnOn: '2021-08-30',
  })
  const plan = await ask('plans.get', { id })
  const { revision } = await ask('plans.save', {
    ...draftOf(plan),
    courseName: 'Opiekun osoby starszej i niepełnosprawnej',
    courseProvider: 'Ośrodek Szkoleniowy „Krok”',
    courseOn: '2021-09-13',
    courseCertificate: 'zaświadczenie o ukończeniu kursu',
  })
  await ask('plans.sign', { id, signedOn: '2021-09-02', signedPlace: 'Łozowa Górka', openAreas: true, revision })
  return id
}

async function sumUp(ask: Ask, id: number, index: number, endedOn: string): Promise<void> {
  const plan = await ask('plans.get', { id })
  const carriedOut = plan.goals.flatMap((one) => one.actions).map(({ id: actionId }) => ({ actionId, status: 'done' }))
  const { revision } = await ask('plans.setStatuses', {
    id,
    goals: [],
    actions: carriedOut,
    revision: plan.revision,
  })
  const statuses = index % 4 === 3 ? ['done', 'partly', 'dropped', 'done'] : ['done', 'done', 'partly', 'done']
  await ask('plans.summarise', {
    id,
    revision,
    goals: plan.goals.map((one, at) => ({ goalId: one.id, status: statuses[at % statuses.length]! })),
    finalOpinion: 'Plan przyniósł wyraźną zmianę: więcej samodzielności w urzędach i gotowość do podjęcia pracy.',
    nextSteps: 'Kontakt z doradcą przez trzy miesiące, udział w spotkaniach grupy wsparcia.',
    summarisedOn: endedOn,
  })
}
