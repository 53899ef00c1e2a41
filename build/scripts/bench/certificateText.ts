import type { CertificateData } from '#shared/certificates/schema.ts'
import {
  bornLine,
  fullName,
  hoursText,
  opening,
  participationSentence,
  registerLine,
  totalLine,
} from '#shared/certificates/wording.ts'
import { formatDateLong } from '#shared/kernel/dates.ts'
import { tieShortWords } from '#shared/kernel/text.ts'

/** The words of one certificate as the print sets them, for the other typesetters of the benchmark. */
export const certificateText = (data: CertificateData) => ({
  organisation: tieShortWords(data.organisation.name),
  details: tieShortWords(`${data.organisation.address} · KRS\u00a0${data.organisation.krs}`),
  club: tieShortWords(data.club.name),
  register: tieShortWords(registerLine(data)),
  number: `nr\u00a0${data.number}`,
  legalBasis: tieShortWords(data.legalBasis),
  opening: opening(data),
  name: fullName(data),
  born: tieShortWords(bornLine(data)),
  sentence: tieShortWords(participationSentence(data)),
  activities: data.activities.map(
    ({ name, minutes }) => [tieShortWords(name), hoursText(minutes, data.hourMinutes)] as const,
  ),
  total: tieShortWords(totalLine(data) ?? ''),
  placed: tieShortWords(`${data.place}, ${formatDateLong(data.issuedOn)}`),
  signatory: data.signatories[0]?.name ?? '',
  function: data.signatories[0]?.function ?? '',
  funding: tieShortWords(data.fundingLine),
  foot: `zaświadczenie nr\u00a0${data.number}`,
})
export type CertificateText = ReturnType<typeof certificateText>
