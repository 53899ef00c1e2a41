import type { RuleInput } from '#shared/retention/schema.ts'

/** A version of the rule of participants that begins on the first day of 2022; change what the test is about. */
export const aRule = (change: Partial<RuleInput> = {}): RuleInput => ({
  id: null,
  kind: 'participation',
  validFrom: '2022-01-01',
  lengthValue: 10,
  lengthUnit: 'years',
  event: 'taskEnd',
  counting: 'yearEnd',
  legalBasis: 'umowa dotacji, § 12',
  proof: 'memory',
  checkedOn: null,
  checkedBy: '',
  note: '',
  revision: 0,
  ...change,
})
