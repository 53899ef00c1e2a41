import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** Results of the offer: name, unit, plan, formula, monitoring, evidence. */
const results = [
  [
    'Udział w programie reintegracji',
    'osoby',
    12,
    'participants',
    'karty uczestnictwa i rejestr wydanych zaświadczeń',
    'karty uczestnictwa, rejestr zaświadczeń',
  ],
  [
    'Diagnozy i Indywidualne Plany Działania',
    'osoby',
    12,
    'plansSigned',
    'podpisane arkusze diagnozy i plany w teczkach uczestników',
    'arkusze diagnozy i plany',
  ],
  [
    'Staż zawodowy i zatrudnienie',
    'osoby',
    2,
    'internships',
    'umowy stażowe, listy obecności na stażu, kopie umów o pracę',
    'umowy stażowe i umowy o pracę',
  ],
  [
    'Nowe kwalifikacje',
    'osoby',
    10,
    'coursesFinished',
    'zaświadczenia o ukończeniu kursów',
    'kopie zaświadczeń o ukończeniu kursów',
  ],
  [
    'Współpraca partnerska',
    'partnerzy',
    12,
    null,
    'porozumienie, protokoły i listy obecności',
    'porozumienie partnerskie, protokoły spotkań',
  ],
] as const

/** Actions of the schedule with the days of the offer and the kinds of support they are made of, named as in part I.2; none: no list. */
const actions = [
  ['Diagnoza potrzeb i Indywidualne Plany Działania', '2021-05-01', '2021-06-30', []],
  ['Reintegracja społeczna', '2021-06-01', '2021-12-31', ['T02', 'T04', 'T12', 'T17', 'T18', 'T26']],
  ['Reintegracja zawodowa i kursy', '2021-06-01', '2021-12-31', ['T07', 'T08', 'T11', 'T19']],
  ['Staże i zatrudnienie', '2021-09-01', '2021-12-31', []],
  ['Partnerstwo na rzecz reintegracji', '2021-05-01', '2021-12-31', []],
  ['Promocja Klubu i spotkania otwarte', '2021-05-01', '2021-12-31', ['T28']],
] as const

/** Enters what the offer promised; achieved values come from the case work, only partners are typed. */
export async function enterResults(ask: Ask, grantId: number): Promise<void> {
  for (const [name, unit, planned, formula, monitoring, evidence] of results)
    await ask('results.save', {
      id: null,
      grantId,
      name,
      unit,
      monitoring,
      planned: planned * 100,
      formula,
      formulaCode: null,
      typed: formula === null ? planned * 100 : null,
      overrideReason: '',
      evidence,
      explanation: '',
      revision: 0,
    })
  for (const [name, startsOn, endsOn, supports] of actions)
    await ask('results.saveScheduled', {
      id: null,
      grantId,
      actionId: null,
      name,
      description: '',
      targetGroup: 'uczestnicy Klubu',
      startsOn,
      endsOn,
      outsideParty: '',
      doneDescription: '',
      supports: [...supports],
      withoutList: supports.length === 0,
      revision: 0,
    })
}
