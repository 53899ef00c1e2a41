import { day, revision, text } from '../0002/checks.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

type Seed = readonly [
  kind: string,
  length: number | null,
  unit: 'years' | 'months',
  event: string,
  counting: 'yearEnd' | 'event',
  basis: string,
]
const grantPapers =
  'umowa dotacji: dokumentacja zadania publicznego przez 5 lat od początku roku po roku zadania; art. 5 ust. 1 lit. e RODO'
const accountable = 'art. 5 ust. 2 RODO (trzeba wykazać, że przestrzegano zasad); długość przyjęta przez stowarzyszenie'

/** What a club begins with (kis.md 7.5); the figures are those the program counted by before, all from memory, meant to be edited. */
const seeds: readonly Seed[] = [
  ['participation', 5, 'years', 'taskEnd', 'yearEnd', grantPapers],
  [
    ...(['applicant', 12, 'months', 'decision', 'event'] as const),
    'art. 5 ust. 1 lit. e RODO; długość przyjęta przez stowarzyszenie',
  ],
  ['diagnosis', 5, 'years', 'taskEnd', 'yearEnd', `${grantPapers}; najkrócej, jak pozwala umowa`],
  ['attendance', 5, 'years', 'taskEnd', 'yearEnd', grantPapers],
  [
    ...(['certificate', 10, 'years', 'issue', 'yearEnd'] as const),
    'art. 18 ust. 5a ustawy o zatrudnieniu socjalnym; długość przyjęta przez stowarzyszenie, bo osoba może potrzebować duplikatu',
  ],
  [
    ...(['grant', 5, 'years', 'taskEnd', 'yearEnd'] as const),
    'umowa dotacji; art. 74 ustawy o rachunkowości (dowody księgowe: 5 lat)',
  ],
  ['volunteer', 5, 'years', 'agreementEnd', 'yearEnd', grantPapers],
  [
    ...(['staff', 10, 'years', 'workEnd', 'yearEnd'] as const),
    'przepisy o dokumentacji pracowniczej (umowy o pracę zawarte od 2019 r.); przy innych umowach okres może być krótszy',
  ],
  ['partner', 0, 'months', 'cooperationEnd', 'event', 'art. 6 ust. 1 lit. f RODO: do końca współpracy'],
  ['authorisation', 5, 'years', 'authorisationEnd', 'yearEnd', accountable],
  ['request', 5, 'years', 'answer', 'yearEnd', accountable],
  ['breach', 5, 'years', 'closing', 'yearEnd', accountable],
  ['disclosure', 5, 'years', 'entry', 'yearEnd', accountable],
  ['history', null, 'years', 'withRecord', 'event', 'art. 5 ust. 1 lit. e RODO'],
  ['copies', null, 'years', 'byRotation', 'event', 'art. 32 ust. 1 lit. c RODO'],
]

/** How long records are kept: rules as data, each with the days it holds for. */
export const retention = `
-- One version of the rule of a kind of record; the version that governs is that of the day of the event.
create table retention_rule (
  id integer primary key autoincrement,
  kind text not null, ${day('valid_from')},
  -- null: the records end with something else
  length_value integer check (length_value between 0 and 600),
  length_unit text not null check (length_unit in ('years', 'months')),
  runs_from text not null, counting text not null check (counting in ('yearEnd', 'event')),
  legal_basis text not null,
  proof text not null default 'memory' check (proof in ('memory', 'checked')), ${day('checked_on')}, ${text('checked_by', 'note')},
  ${revision},
  constraint rule_proved check (proof = 'memory' or checked_on is not null)
) strict;
create unique index retention_rule_once on retention_rule (kind, coalesce(valid_from, ''));
${seeds
  .map(
    ([kind, length, unit, event, counting, basis]) =>
      `insert into retention_rule (kind, length_value, length_unit, runs_from, counting, legal_basis) values (${[
        ...[quoted(kind), String(length ?? 'null'), quoted(unit), quoted(event), quoted(counting), quoted(basis)],
      ].join(', ')});`,
  )
  .join('\n')}
`
