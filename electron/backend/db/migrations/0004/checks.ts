import { day, flag } from '../0002/checks.ts'

const limits: readonly (readonly [
  code: string,
  name: string,
  from: string,
  to: string | null,
  value: number,
  unit: string,
])[] = [
  ['smallGrant.amount', 'mały grant: najwyższa kwota dotacji', '2010-01-01', '2026-08-31', 10_000_00, 'grosze'],
  ['smallGrant.amount', 'mały grant: najwyższa kwota dotacji', '2026-09-01', null, 20_000_00, 'grosze'],
  [
    'smallGrant.year',
    'mały grant: najwięcej w roku od jednego samorządu',
    '2010-01-01',
    '2026-08-31',
    20_000_00,
    'grosze',
  ],
  ['smallGrant.year', 'mały grant: najwięcej w roku od jednego samorządu', '2026-09-01', null, 40_000_00, 'grosze'],
  ['smallGrant.days', 'mały grant: najdłuższy czas zadania', '2010-01-01', '2026-08-31', 90, 'days'],
]
const quoted = (value: string | number | null): string =>
  value === null ? 'null' : typeof value === 'number' ? String(value) : `'${value}'`
const seeded = limits
  .map(
    (row) =>
      `(${[...row, 'art. 19a ustawy o działalności pożytku publicznego i o wolontariacie'].map(quoted).join(', ')})`,
  )
  .join(',\n  ')

/** What the automatic checks ask of records (settlement.md 6): facts only a person can know, and limits that laws change. */
export const checks = `
alter table grant_agreement add column ${flag('photos_published')};
alter table grant_agreement add column ${day('protection_on')};
-- Kinds of support an action of the schedule is made of, as a list of their codes; and that it has no attendance by its nature.
alter table grant_schedule add column supports text not null default '[]' check (json_valid(supports));
alter table grant_schedule add column ${flag('without_list')};

insert into dated_parameter (code, name, valid_from, valid_to, value, unit, legal_source) values
  ${seeded};
`
