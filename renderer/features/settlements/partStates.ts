import type { Grant } from '#shared/grants/schema.ts'
import { type ReportPart, reportParts } from '#shared/settlements/reportParts.ts'
import type { ReportState, TextField } from './reportState.ts'

export type PartState = 'filled' | 'edited' | 'empty'
/** The box of the form that a part is written in; the other parts are set or calculated. */
export const boxOf: Readonly<Partial<Record<ReportPart, TextField>>> = {
  'I.1': 'i1',
  'I.2': 'i2',
  'II.3': 'ii3',
  'II.4': 'ii4',
  III: 'iii',
}

type Known = {
  readonly state: ReportState
  readonly grant: Pick<Grant, 'title' | 'contractDate'> | undefined
  readonly signatories: number
  readonly text: (field: TextField) => string
  readonly isEdited: (part: ReportPart) => boolean
}

function isFilled(part: ReportPart, { state, grant, signatories, text }: Known): boolean {
  const box = boxOf[part]
  if (box) return text(box).trim() !== ''
  const hasCosts = state.settlement.lines.length > 0
  const owed = state.findings.some(({ record }) => record?.kind === 'report' && record.part === part)
  if (part === 'II.1') return hasCosts
  if (part === 'II.2' || part === 'money') return hasCosts && !owed
  if (part === 'signatures') return state.report.preparedOn !== null && signatories > 0
  return grant !== undefined && grant.title !== '' && grant.contractDate !== null
}

/** How each part of the form stands: filled, being edited, or empty. */
export const partStates = (known: Known): Readonly<Record<ReportPart, PartState>> =>
  Object.fromEntries(
    reportParts.map((part) => [part, known.isEdited(part) ? 'edited' : isFilled(part, known) ? 'filled' : 'empty']),
  ) as Record<ReportPart, PartState>
