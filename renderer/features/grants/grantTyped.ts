import type { Grant, GrantInput } from '#shared/grants/schema.ts'

/** A grant while it is typed: anything may still be empty; per cents are hundredths (`1000` = 10 %), as their fields give them. */
export type GrantTyped = { [Key in keyof GrantInput]: GrantInput[Key] | null } & { revision: number }

/** A new grant, with what most contracts say. */
export const newGrant: GrantTyped = {
  id: null,
  title: '',
  funder: '',
  funderKind: 'state',
  mode: 'openCall',
  form: 'wsparcie',
  programme: '',
  priority: '',
  lawDate: null,
  contractNumber: '',
  contractDate: null,
  taskFrom: null,
  taskTo: null,
  spendGrantFrom: null,
  spendGrantTo: null,
  spendOtherFrom: null,
  spendOtherTo: null,
  amount: null,
  received: null,
  shiftPermille: null,
  adminCapPermille: null,
  adminCapBase: 'grant',
  cashlessOnly: false,
  reportDays: 30,
  note: '',
  revision: 0,
}

const times10 = (permille: number | null): number | null => (permille === null ? null : permille * 10)
// A tenth of a hundredth is no permille: the schema then says so beside the field.
const tenth = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 10)

/** Terms that are kept in permille and typed in per cents. */
const shares = [
  'shiftPermille',
  'adminCapPermille',
  'minOwnPermille',
  'okPermille',
  'partialPermille',
  'explainPermille',
] as const
type Shares = Partial<Record<(typeof shares)[number], number | null>>
const inHundredths = (grant: Grant): Shares => Object.fromEntries(shares.map((name) => [name, times10(grant[name])]))
const inPermille = (typed: GrantTyped): Shares =>
  Object.fromEntries(
    shares.filter((name) => typed[name] !== undefined).map((name) => [name, tenth(typed[name] ?? null)]),
  )

/** A stored grant as its form holds it. */
export const typedOf = (grant: Grant): GrantTyped => ({
  ...grant,
  ...inHundredths(grant),
})

/** What is sent. Fields that must not be empty are: the form has judged them before. */
export const toSend = (typed: GrantTyped): GrantInput =>
  ({
    ...typed,
    ...inPermille(typed),
  }) as GrantInput
