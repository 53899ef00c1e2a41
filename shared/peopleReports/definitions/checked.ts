import { overlaps, type SupportTime } from '../../outcomes/overlaps.ts'
import { codesOf, type Facts } from '../facts.ts'
import type { Behind, FigureDef, SectionDef } from '../figure.ts'
import { asBehind, personOf } from '../standing.ts'

/** Supports that take the days of people, as the check of overlaps wants them. */
function supportTimes(facts: Facts): SupportTime[] {
  const jobs = new Set(
    codesOf(facts, 'outcome')
      .filter(({ attributes }) => attributes.employment === true)
      .map(({ code }) => code),
  )
  const of = (
    kind: SupportTime['kind'],
    one: { id: number; participationId: number; from: string | null; to: string | null },
  ): SupportTime[] => {
    const personId = personOf(facts, one.participationId)
    return personId === undefined || one.from === null
      ? []
      : [{ kind, id: one.id, personId, from: one.from, to: one.to }]
  }
  return [
    ...facts.internships.flatMap((one) => of('internship', { ...one, from: one.startsOn, to: one.endsOn })),
    ...facts.communityWork.flatMap((one) => of('communityWork', { ...one, from: one.startsOn, to: one.endsOn })),
    ...facts.outcomes
      .filter(({ code }) => jobs.has(code))
      .flatMap((one) => of('job', { ...one, from: one.startsOn, to: one.endsOn })),
    ...facts.courses.flatMap(({ id, participants }) =>
      participants.flatMap((one) =>
        of('course', { id, participationId: one.participationId, from: one.startedOn, to: one.endedOn }),
      ),
    ),
  ]
}
const kindBehind = {
  internship: 'internship',
  communityWork: 'communityWork',
  job: 'outcome',
  course: 'course',
} as const
const overlapping = (facts: Facts): Behind[] =>
  overlaps(supportTimes(facts)).flatMap(({ first, second }) =>
    [first, second].map(({ kind, id, personId }): Behind => ({ kind: kindBehind[kind], id, person: personId })),
  )

/** Facts about a participant that a breakdown needs, and the words for those who lack them. */
const needed = [
  ['noGroup', 'Bez grupy głównej', (p) => p.mainGroup === null],
  ['noEducation', 'Bez wykształcenia', (p) => p.education === ''],
  ['noStatus', 'Bez statusu na rynku pracy', (p) => p.labourStatus === null],
  ['noReferral', 'Bez sposobu skierowania', (p) => p.referral === null],
  ['noGmina', 'Bez gminy', (p) => p.gmina === ''],
] as const satisfies readonly (readonly [string, string, (p: Facts['participations'][number]) => boolean])[]

/** What the checks ask for; shown in no section, but each list can be opened from its finding. */
export const checked: SectionDef = {
  id: 'checked',
  title: 'Do sprawdzenia',
  figures: (facts): FigureDef[] => {
    const figure = (id: string, label: string, behind: () => readonly Behind[]): FigureDef => ({
      id: `checked.${id}`,
      label,
      unit: 'persons',
      fold: 'persons',
      open: 'private',
      behind,
    })
    return [
      ...needed.map(([id, label, lacks]) => figure(id, label, () => asBehind(facts.participations.filter(lacks)))),
      figure('overlaps', 'Nakładające się staże, prace, kursy', () => overlapping(facts)),
      {
        id: 'checked.notCounted',
        label: 'Spotkania bez potwierdzonej obecności',
        unit: 'things',
        fold: 'records',
        open: 'private',
        behind: () =>
          facts.sessions.filter(({ counted }) => !counted).map(({ id }): Behind => ({ kind: 'session', id })),
      },
    ]
  },
}
