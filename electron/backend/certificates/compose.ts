import { fillText, type PlaceholderValues } from '#shared/certificates/fillText.ts'
import type { IssueData } from '#shared/certificates/issue.ts'
import type { CertificateData } from '#shared/certificates/schema.ts'
import type { CertificateTemplateInput } from '#shared/certificates/template.ts'
import { countedHours, legalBasisOn, participationSentence, titleOf } from '#shared/certificates/wording.ts'
import { formatRate } from '#shared/classes/attendanceRules.ts'
import type { Club } from '#shared/club/schema.ts'
import { formatDateLong } from '#shared/kernel/dates.ts'
import type { Standing, Support } from './support.ts'

type Words = Pick<
  CertificateTemplateInput,
  | 'heading'
  | 'subtitle'
  | 'legalBasis'
  | 'opening'
  | 'body'
  | 'closing'
  | 'logoId'
  | 'showBirth'
  | 'showProgramme'
  | 'showHours'
  | 'hoursShown'
>
/** Everything a certificate is made from. */
export type Basis = {
  readonly issue: IssueData
  readonly number: string
  readonly club: Club
  /** Undefined: the words the program gives a ZK by itself. */
  readonly template: Words | undefined
  readonly edition:
    | { name: string; projectTitle: string; programme: string; fundingLine: string; hourMinutes: 45 | 60 }
    | undefined
  readonly activities: CertificateData['activities']
  readonly person: CertificateData['person']
  readonly recipient: string
  readonly period: CertificateData['period']
  readonly support: Support | undefined
  readonly standing: Standing | undefined
}

/** What a certificate says, from the records as they are now (kis.md 5.2). Pure. */
export function composeCertificate(basis: Basis): CertificateData {
  const { issue, club, template, edition, support, standing } = basis
  const { organisation, kis } = club
  const signing = issue.signatoryIds.flatMap((id) => club.signatories.filter((s) => s.id === id))
  const offered = support?.offeredMinutes ?? (issue.kind === 'PO' ? issue.minutes : programmeMinutes(basis.activities))
  const attended = standing?.attendedMinutes ?? null
  const total = template?.hoursShown === 'attended' ? attended : offered
  const plain: CertificateData = {
    kind: issue.kind,
    number: basis.number,
    organisation: {
      name: organisation.name,
      address: [organisation.street, `${organisation.postalCode} ${organisation.city}`.trim()]
        .filter(Boolean)
        .join(', '),
      krs: organisation.krs,
    },
    club: { name: kis.name, registerNumber: kis.registerNumber, registerAuthority: kis.registerAuthority },
    legalBasis: legalBasisOn(issue.issuedOn),
    person: basis.person,
    recipient: basis.recipient,
    period: basis.period,
    wording: null,
    subject: support?.subject ?? issue.subject,
    logoId: template?.logoId ?? null,
    editionName: edition?.name ?? '',
    projectTitle: edition?.projectTitle ?? '',
    programme: edition?.programme ?? '',
    activities: template && !template.showProgramme ? [] : basis.activities,
    hourMinutes: support?.hourMinutes ?? edition?.hourMinutes ?? 60,
    totalMinutes: template && !template.showHours ? null : total,
    totalKind: template?.hoursShown === 'attended' ? 'attended' : 'programme',
    place: issue.place,
    issuedOn: issue.issuedOn,
    signatories: signing.map(({ name, functionTitle }) => ({ name, function: functionTitle })),
    fundingLine: edition?.fundingLine ?? '',
    orientation: issue.orientation,
    annulled: false,
    duplicateOn: null,
    duplicateSignatory: '',
  }
  if (!template) return plain
  const values = valuesOf(plain, basis, { offered, attended })
  const fill = (text: string) => fillText(text, values, basis.person?.sex ?? null)
  return {
    ...plain,
    legalBasis: fill(template.legalBasis),
    wording: {
      heading: template.heading,
      subtitle: template.subtitle,
      opening: fill(template.opening),
      sentence: fill(template.body),
      closing: fill(template.closing),
      showBirth: template.showBirth,
    },
  }
}

const programmeMinutes = (activities: CertificateData['activities']): number | null =>
  activities.length === 0 ? null : activities.reduce((total, { minutes }) => total + minutes, 0)

function valuesOf(
  plain: CertificateData,
  { standing }: Basis,
  hours: { readonly offered: number | null; readonly attended: number | null },
): PlaceholderValues {
  const words = (minutes: number | null) => (minutes === null ? '' : countedHours(minutes, plain.hourMinutes))
  return {
    udział: participationSentence(plain),
    'okres.od': plain.period ? formatDateLong(plain.period.from) : '',
    'okres.do': plain.period ? formatDateLong(plain.period.to) : '',
    klub: plain.club.name,
    edycja: plain.editionName,
    projekt: plain.projectTitle,
    program: plain.programme,
    temat: plain.subject,
    godziny: words(hours.offered),
    obecność: words(hours.attended),
    frekwencja: standing?.rate == null ? '' : formatRate(standing.rate),
    wynik: standing?.result ?? '',
    organizacja: plain.organisation.name,
    podstawa: plain.legalBasis,
    tytuł: titleOf(plain),
  }
}
