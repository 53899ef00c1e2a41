import type { IssueInput } from '#shared/certificates/issue.ts'
import type { CertificateKind } from '#shared/certificates/kinds.ts'

/** Kinds that are issued at a desk of their own; a ZK is issued where the participation ends. */
export type OtherKind = Exclude<CertificateKind, 'ZK'>
/** What stands in the form of issuing other certificates; nothing chosen is `null`. */
export type OtherValues = {
  kind: OtherKind
  templateId: number | null
  editionId: number | null
  /** `g5`: group 5, `k3`: course 3. */
  about: string | null
  participationIds: number[]
  /** A name in each line. */
  recipients: string
  subject: string
  periodFrom: string | null
  periodTo: string | null
  hours: number | null
  issuedOn: string | null
  place: string
  signatoryIds: number[]
  orientation: IssueInput['orientation']
}

const numberAfter = (letter: string, about: string | null): number | null =>
  about?.startsWith(letter) ? Number(about.slice(1)) : null
export const aboutOf = (about: string | null): { groupId: number | null; courseId: number | null } => ({
  groupId: numberAfter('g', about),
  courseId: numberAfter('k', about),
})
export const isAboutSupport = (kind: OtherKind): boolean => kind === 'ZU' || kind === 'ZP'

/** What is sent: only what belongs to the kind. */
export function otherInput(typed: OtherValues): IssueInput {
  const common = {
    kind: typed.kind,
    templateId: typed.templateId,
    issuedOn: typed.issuedOn ?? '',
    place: typed.place,
    signatoryIds: typed.signatoryIds,
    orientation: typed.orientation,
  }
  if (isAboutSupport(typed.kind))
    return { ...common, ...aboutOf(typed.about), participationIds: typed.participationIds }
  return {
    ...common,
    subject: typed.subject,
    recipients: typed.recipients
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    ...(typed.kind === 'PO'
      ? {
          periodFrom: typed.periodFrom,
          periodTo: typed.periodTo,
          minutes: typed.hours === null ? null : typed.hours * 60,
        }
      : {}),
  }
}
