import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalText } from '../contract/fields.ts'
import { formatDate } from '../kernel/dates.ts'
import { annexNeed } from './annexNeed.ts'
import { budgetDiff, changedLine } from './diff.ts'
import { budgetSnapshot } from './snapshot.ts'

export const versionKinds = ['offer', 'update', 'annex'] as const
/** What a version is called in lists and in the history. */
export const versionKindNames: Readonly<Record<(typeof versionKinds)[number], string>> = {
  offer: 'oferta',
  update: 'aktualizacja',
  annex: 'aneks',
}
export const budgetVersion = z.object({
  id,
  number: z.int(),
  kind: z.enum(versionKinds),
  annexId: id.nullable(),
  /** Number of the annex; null: it follows from none. */
  annexNumber: z.string().nullable(),
  effectiveFrom: z.string(),
  reason: z.string(),
  budget: budgetSnapshot,
})
export type BudgetVersion = z.infer<typeof budgetVersion>
type Named = Pick<BudgetVersion, 'number' | 'kind' | 'annexNumber' | 'effectiveFrom'>
/** What a version follows from: `oferta`, `aneks 1/2021`. */
export const originOf = ({ kind, annexNumber }: Pick<Named, 'kind' | 'annexNumber'>): string =>
  annexNumber === null ? versionKindNames[kind] : `${versionKindNames[kind]} ${annexNumber}`
/** `Wersja 2 (aneks 1/2021), od 01.06.2021`. */
export const versionTitle = (version: Named): string =>
  `Wersja ${version.number} (${originOf(version)}), od ${formatDate(version.effectiveFrom)}`

/** What changed since the newest version. */
export const sinceVersion = z.object({
  number: z.int(),
  /** Only lines that differ. */
  lines: z.array(changedLine),
  needs: z.array(annexNeed),
  /** The limit they were judged by, in thousandths; null: the contract sets none. */
  shiftPermille: z.int().nullable(),
})
export type SinceVersion = z.infer<typeof sinceVersion>

const freezeInput = z
  .strictObject({
    grantId: id,
    kind: z.enum(versionKinds, 'Wybierz, z czego wynika ta wersja.'),
    annexId: id.nullable(),
    effectiveFrom: isoDate,
    reason: optionalText(1000),
  })
  .superRefine((version, ctx) => {
    if (version.annexId !== null && version.kind !== 'annex')
      ctx.addIssue({ code: 'custom', path: ['annexId'], message: 'Aneks wskazuje się tylko przy wersji z aneksu.' })
  })

const areas = ['budgets', 'grants', 'settlements'] as const
/** Versions of a budget: what was agreed on, when, and how one differs from another. */
export const versionsContract = {
  /** All versions of a grant, the first first. */
  'budgets.versions': query({
    input: z.strictObject({ grantId: id }),
    output: z.array(budgetVersion),
    areas: ['budgets', 'grants'],
  }),
  /** From one version to another; `to` null: to the budget as it is now. */
  'budgets.compare': query({
    input: z.strictObject({ grantId: id, from: id, to: id.nullable() }),
    output: budgetDiff,
    areas: ['budgets'],
  }),
  /** The budget as it is now, in the shape versions are kept in. */
  'budgets.snapshot': query({ input: z.strictObject({ grantId: id }), output: budgetSnapshot, areas: ['budgets'] }),
  /** What changed since the newest version, and what of it needs an annex by the terms of the contract; null: no version yet. */
  'budgets.sinceVersion': query({
    input: z.strictObject({ grantId: id }),
    output: sinceVersion.nullable(),
    areas: ['budgets', 'grants'],
  }),
  /** Keeps the budget as it is now under the next number. */
  'budgets.freezeVersion': command({
    input: freezeInput,
    output: z.object({ id, number: z.int() }),
    areas,
    sentence: ({ kind }) => `utrwalono wersję budżetu (${versionKindNames[kind]})`,
  }),
  /** Takes the newest version away; earlier ones stay, because the later ones are counted from them. */
  'budgets.removeVersion': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'usunięto wersję budżetu',
  }),
}
