import { z } from 'zod'
import {
  id,
  isoDate,
  optionalDate,
  optionalText,
  positiveGrosze,
  requiredText,
  revision,
} from '../../contract/fields.ts'
import { stored } from '../../contract/stored.ts'
import { units } from './fulfilment.ts'
import { cycles } from './periods.ts'

const quantity = z.int('Wpisz liczbę.').min(1, 'Wpisz liczbę większą od zera.').max(1_000_000, 'Liczba jest za duża.')
const commitmentFields = {
  partnerId: id,
  agreementId: id.nullable(),
  /** Code list `commitment_category`. */
  category: z.string('Wybierz rodzaj zobowiązania.').min(1, 'Wybierz rodzaj zobowiązania.').max(20),
  description: requiredText('treść zobowiązania', 1000),
  unit: z.enum(units, 'Wybierz miarę.'),
  /** Due in each cycle; minutes when the unit is hours. */
  quantity,
  cycle: z.enum(cycles, 'Wybierz, jak często.'),
  startsOn: isoDate,
  dueOn: optionalDate,
  waivedOn: optionalDate,
  waivedReason: optionalText(500),
  /** Worth of one unit (an hour, not a minute), when it is a contribution to a grant. */
  unitValue: positiveGrosze.nullable(),
  valuationBasis: optionalText(1000),
  /** The grant whose offer declares it as a contribution in kind. */
  grantId: id.nullable(),
  note: optionalText(2000),
}
/** What a partner promised (kis.md 8.2), with a measure and a day or a cycle; `id` null adds one. */
export const commitmentInput = z
  .strictObject({ id: id.nullable(), ...commitmentFields, revision })
  .superRefine((one, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (one.cycle === 'once' && one.dueOn === null) say('dueOn', 'Podaj dzień, do którego ma być wykonane.')
    if (one.dueOn !== null && one.dueOn < one.startsOn) say('dueOn', 'Termin jest przed początkiem.')
    if (one.waivedOn !== null && one.waivedReason === '')
      say('waivedReason', 'Podaj, dlaczego nie jest już oczekiwane.')
  })
export type CommitmentInput = z.input<typeof commitmentInput>

export const evidenceKinds = ['session', 'internship', 'event', 'item', 'other'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  session: 'zajęcia lub spotkanie',
  internship: 'staż lub praktyka',
  event: 'wydarzenie',
  item: 'wkład rzeczowy',
  other: 'inny dowód',
}
const counted = quantity.nullable()
/** What shows that a partner did something; for a commitment, or beside all of them. */
export const evidenceInput = z
  .strictObject({
    partnerId: id,
    commitmentId: id.nullable(),
    kind: z.enum(evidenceKinds, 'Wybierz rodzaj dowodu.'),
    /** The record; null for `other`. */
    recordId: id.nullable(),
    /** Day, of `other` alone: a record has its own. */
    happenedOn: optionalDate,
    description: optionalText(500),
    /** In the unit of the commitment (minutes for hours); null: as the record tells. */
    counted,
  })
  .superRefine((one, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (one.kind !== 'other' && one.recordId === null) say('recordId', 'Wybierz zapis z listy.')
    if (one.kind === 'other' && one.happenedOn === null) say('happenedOn', 'Podaj dzień.')
    if (one.kind === 'other' && one.description === '') say('description', 'Opisz, co jest dowodem.')
  })
export type EvidenceInput = z.input<typeof evidenceInput>

export const evidence = z.object({
  id,
  partnerId: id,
  commitmentId: id.nullable(),
  kind: z.enum(evidenceKinds),
  recordId: id.nullable(),
  /** Day it happened. */
  on: z.string(),
  /** Names the record: `Festiwal gier`, `staż: Ćwikła Jan`. */
  name: z.string(),
  description: z.string(),
  people: z.int(),
  minutes: z.int(),
  counted: z.int().nullable(),
  /** What it is worth in the unit of its commitment; null: it belongs to none. */
  worth: z.int().nullable(),
})
export type EvidenceRow = z.infer<typeof evidence>

const fulfilment = z.object({
  state: z.enum(['fulfilled', 'overdue', 'running', 'future', 'waived']),
  due: z.int(),
  done: z.int(),
  overdue: z.int(),
  nextDue: z.string().nullable(),
  withoutEvidence: z.boolean(),
})
export const commitmentRow = stored({ id, ...commitmentFields, revision }).extend({
  partnerName: z.string(),
  categoryLabel: z.string(),
  agreementNumber: z.string().nullable(),
  grantTitle: z.string().nullable(),
  fulfilment,
})
export type CommitmentRow = z.infer<typeof commitmentRow>
export const commitment = commitmentRow.extend({
  periods: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      done: z.int(),
      state: z.enum(['fulfilled', 'overdue', 'running', 'future']),
    }),
  ),
  evidence: z.array(evidence),
  /** Things entered in the grant as the contribution that was promised, and their worth. */
  declared: z.object({ items: z.int(), value: z.int().brand<'Grosze'>() }),
})
export type Commitment = z.infer<typeof commitment>

/** A record that may be evidence. */
export const candidate = z.object({
  id,
  on: z.string(),
  name: z.string(),
  people: z.int(),
  minutes: z.int(),
  /** The name of the partner stands in it. */
  named: z.boolean(),
})
export type Candidate = z.infer<typeof candidate>
