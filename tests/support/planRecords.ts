import { openFile } from '#backend/db/open.ts'
import type { Plan, PlanInput } from '#shared/plans/schema.ts'
import type { TestBackend } from './backend.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** Writes rows of other parts of the program straight into the file, as one recorded step. */
export async function enter(b: TestBackend, ...statements: readonly string[]): Promise<void> {
  const file = openFile(b.path)
  try {
    file.raw.exec(
      `begin immediate;
      insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
        values ('test', 'wpisano dane', '2022-01-01T00:00:00.000Z', '', 2, 'undoable', 0);
      insert into current_command (command_id) values ((select max(id) from command_log));
      ${statements.join(';\n')};
      delete from current_command;
      commit;`,
    )
  } finally {
    await file.close()
  }
}

/** A person in an edition of 1 May – 31 December 2021, hers from 10 May, with an initial diagnosis: areas rated 3, 4, 8, the rest not. */
export async function aCase(
  b: TestBackend,
  change: { editionId?: number; lastName?: string } = {},
): Promise<{ participationId: number; editionId: number; areaIds: [number, number, number] }> {
  const editionId = change.editionId ?? (await b.ask('editions.save', anEdition())).id
  const { id: personId } = await b.ask('people.save', aPerson({ lastName: change.lastName ?? 'Łoś' }))
  const { id: participationId } = await b.ask(
    'editions.saveParticipation',
    aParticipation({ editionId, personId, startedOn: '2021-05-10' }),
  )
  const { areas } = await b.ask('plans.case', { participationId })
  const areaIds = areas.slice(0, 3).map((area) => area.id) as [number, number, number]
  const diagnosis = `(select id from diagnosis where participation_id = ${participationId} and kind = 'initial')`
  await enter(
    b,
    `insert into diagnosis (participation_id, template_id, kind, measured_on, market_distance)
      values (${participationId}, (select min(id) from diagnosis_template), 'initial', '2021-05-12', 3)`,
    ...([3, 4, 8] as const).map(
      (rating, index) => `insert into diagnosis_rating (diagnosis_id, area_id, agreed_rating, self_rating)
      values (${diagnosis}, ${areaIds[index]}, ${rating}, 9)`,
    ),
    `insert into diagnosis_part (diagnosis_id, section, text) values (${diagnosis}, 'BARRIERS', 'Brak dojazdu')`,
    `insert into restricted_note (diagnosis_id, written_on, restricted_text) values (${diagnosis}, '2021-05-12', 'SEKRET')`,
  )
  return { participationId, editionId, areaIds }
}

/** Somebody of the staff; their number. */
export async function anAdviser(b: TestBackend): Promise<number> {
  await enter(
    b,
    `insert into staff_member (first_name, last_name, sort_key, title) values ('Zofia', 'Śliwa', 'sliwa', 'mgr')`,
  )
  const file = openFile(b.path)
  try {
    return file.raw.prepare('select max(id) from staff_member').pluck().get() as number
  } finally {
    await file.close()
  }
}

/** A held and confirmed class with this mark of the participant. */
export const attended = (
  of: { editionId: number; participationId: number },
  day: string,
  hours: { supportType: string; minutes: number; mark?: string; present?: number; confirmed?: boolean },
): string[] => [
  `insert into class_session (edition_id, support_type, held_on, starts_at, ends_at, status, confirmed_on)
    values (${of.editionId}, '${hours.supportType}', '${day}', 540, ${540 + hours.minutes}, 'held',
    ${hours.confirmed === false ? 'null' : `'${day}'`})`,
  `insert into attendance (session_id, participation_id, mark, present_minutes)
    values ((select max(id) from class_session), ${of.participationId}, '${hours.mark ?? 'O'}', ${hours.present ?? 'null'})`,
]

/** What the editor would send of a plan, with changes. */
export const draftOf = (plan: Plan, change: Partial<PlanInput> = {}): PlanInput => {
  const { participationId: _p, number: _n, version: _v, state: _s, signedOn: _o, signedPlace: _l, ...rest } = plan
  const { finalOpinion: _f, nextSteps: _x, summarisedOn: _d, ...draft } = rest
  return { ...draft, ...change }
}

type Action = PlanInput['goals'][number]['actions'][number]
type Goal = PlanInput['goals'][number]
export const anAction = (change: Partial<Action> = {}): Action => ({
  id: null,
  originId: null,
  supportType: 'T04',
  form: 'group',
  description: '',
  plannedMinutes: 20 * 45,
  hourMinutes: 45,
  validFrom: '2021-06-01',
  validTo: '2021-09-30',
  responsible: 'staff',
  staffId: null,
  responsibleName: '',
  status: 'planned',
  ...change,
})
export const aGoal = (change: Partial<Goal> = {}): Goal => ({
  id: null,
  originId: null,
  areaId: null,
  text: 'Sama załatwiam sprawy w urzędzie',
  measure: 'liczba spraw',
  target: '3 sprawy',
  dueOn: '2021-10-31',
  status: 'planned',
  actions: [],
  ...change,
})
