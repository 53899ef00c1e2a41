import type { CertificateData } from '#shared/certificates/schema.ts'
import type { CertificateTemplateInput } from '#shared/certificates/template.ts'
import type { Club } from '#shared/club/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { composeCertificate } from './compose.ts'

/** A certificate for a made-up person, to show how a template looks. */
export function templateSample(club: Club, template: CertificateTemplateInput, today: IsoDate): CertificateData {
  const year = today.slice(0, 4)
  const issue = {
    kind: template.kind,
    templateId: null,
    participationIds: [],
    recipients: [],
    groupId: null,
    courseId: null,
    subject: 'warsztaty komputerowe',
    periodFrom: null,
    periodTo: null,
    minutes: 1800,
    issuedOn: today,
    place: club.kis.city || club.organisation.city || 'Miejscowość',
    signatoryIds: club.signatories.slice(0, 1).map(({ id }) => id),
    orientation: template.orientation,
  }
  const isPerson = template.kind !== 'CE' && template.kind !== 'PO'
  const standing = { name: '', attendedMinutes: 1620, rate: 9000, completed: true, result: 'bardzo dobry' }
  return composeCertificate({
    issue,
    number: '……',
    club: {
      ...club,
      organisation: { ...club.organisation, name: club.organisation.name || 'Nazwa stowarzyszenia' },
      kis: { ...club.kis, name: club.kis.name || 'Klub Integracji Społecznej' },
    },
    template,
    edition: {
      name: `edycja ${year}`,
      projectTitle: 'Tytuł projektu',
      programme: 'Nazwa programu',
      fundingLine: 'Tu stoi informacja o finansowaniu z danych edycji.',
      hourMinutes: 45,
    },
    activities: [
      { name: 'Warsztaty komputerowe', minutes: 1350 },
      { name: 'Doradztwo zawodowe', minutes: 450 },
    ],
    person: isPerson
      ? {
          firstName: 'Agnieszka',
          lastName: 'Przykładowa-Wzorcowa',
          sex: 'K',
          birthDate: '1980-05-07',
          birthPlace: 'Biała Podlaska',
        }
      : null,
    recipient: isPerson ? '' : 'Gminny Ośrodek Kultury w Przykładowie',
    period: { from: `${year}-01-15`, to: `${year}-10-15` },
    support:
      template.kind === 'ZU' || template.kind === 'ZP'
        ? {
            subject: 'warsztaty komputerowe',
            editionId: 0,
            hourMinutes: 45,
            offeredMinutes: 1800,
            from: null,
            to: null,
            people: new Map(),
          }
        : undefined,
    standing,
  })
}
