import { formatHours, type HourMinutes, hoursOf } from '../editions/hours.ts'
import { formatDateLong, type IsoDate } from '../kernel/dates.ts'
import { plural } from '../kernel/text.ts'
import type { CertificateData } from './schema.ts'

/** Most activities that fit on the front; more go to a second page (kis.md 5.2). */
export const frontActivities = 6

/**
 * The legal basis a certificate issued that day names by default; the club may word it otherwise.
 * The journal of the consolidated text is named only for days on which it was the one in force (kis.md 5.1).
 */
export const legalBasisOn = (day: IsoDate): string => {
  const act = 'na podstawie art. 18 ust. 5a ustawy z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym'
  return day < '2025-02-01' ? act : `${act} (Dz. U. z 2025 r. poz. 83)`
}

const words = {
  K: { title: 'Pani', born: 'urodzona', took: 'uczestniczyła' },
  M: { title: 'Pan', born: 'urodzony', took: 'uczestniczył' },
} as const

/** `Pani`; empty when the recipient is no participant. */
export const titleOf = ({ person }: Pick<CertificateData, 'person'>): string => (person ? words[person.sex].title : '')

/** `Zaświadcza się, że Pani`; the name follows on a line of its own, in the nominative. */
export const opening = (data: CertificateData): string =>
  data.wording ? data.wording.opening : `Zaświadcza się, że ${titleOf(data)}`

/** `Anna Kowalska`, or the name of a recipient who is no participant. */
export const fullName = ({ person, recipient }: Pick<CertificateData, 'person' | 'recipient'>): string =>
  person ? `${person.firstName} ${person.lastName}` : recipient

/** `urodzona 7 maja 1980 r., miejsce urodzenia: Biała Podlaska`; the place stays in the nominative, so that it is never declined wrongly. */
export function bornLine({ person, wording }: CertificateData): string {
  if (!person || wording?.showBirth === false) return ''
  const born = `${words[person.sex].born} ${formatDateLong(person.birthDate)}`
  return person.birthPlace === '' ? born : `${born}, miejsce urodzenia: ${person.birthPlace}`
}

const clubGenitive = (name: string): string =>
  /^klub integracji społecznej/i.test(name)
    ? name.replace(/^klub integracji społecznej/i, 'Klubu Integracji Społecznej')
    : `klubu integracji społecznej „${name}”`

const quoted = (text: string): string => (/^„.*”$/.test(text) ? text : `„${text}”`)

/** The text under the name: that of the template, or the sentence about the participation. */
export const sentence = (data: CertificateData): string =>
  data.wording ? data.wording.sentence : participationSentence(data)

/** Period, what the person took part in, edition, project and programme. */
export function participationSentence(data: CertificateData): string {
  const { period, person, editionName, projectTitle, programme } = data
  const when = period ? `w okresie od ${formatDateLong(period.from)} do ${formatDateLong(period.to)} ` : ''
  const parts = [`${when}${words[person?.sex ?? 'M'].took} w zajęciach ${clubGenitive(data.club.name)}`]
  if (editionName !== '')
    parts.push(
      /^edycja /i.test(editionName) ? editionName.replace(/^edycja /i, 'edycja\u00a0') : `edycja\u00a0${editionName}`,
    )
  if (projectTitle !== '') parts.push(`w ramach projektu ${quoted(projectTitle)}`)
  if (programme !== '') {
    parts.push(
      projectTitle === '' ? `w ramach programu ${quoted(programme)}` : `realizowanego w programie ${quoted(programme)}`,
    )
  }
  return `${parts.join(', ')}.`
}

/** Hours of classes as text without a unit: 90 minutes of 60 → `1,5`; at most two decimals. */
export const hoursText = (minutes: number, hourMinutes: HourMinutes): string =>
  formatHours(hoursOf(minutes, hourMinutes))

/** Minutes as `120 godzin`, `1,5 godziny` (kis.md 10.7). */
export const countedHours = (minutes: number, hourMinutes: HourMinutes): string =>
  hoursInWords(hoursOf(minutes, hourMinutes))

/** Hundredths of an hour as `120 godzin`, `1,5 godziny` (kis.md 10.7). */
export function hoursInWords(hundredths: number): string {
  const noun = hundredths % 100 === 0 ? plural(hundredths / 100, 'godzina', 'godziny', 'godzin') : 'godziny'
  return `${formatHours(hundredths)}\u00a0${noun}`
}

/** Hours of a programme, in hundredths: the sum of the hours as they are printed, so that the column adds up on paper. */
export const programmeHours = (activities: readonly { minutes: number }[], hourMinutes: HourMinutes): number =>
  activities.reduce((total, { minutes }) => total + hoursOf(minutes, hourMinutes), 0)

/** `Łączny wymiar zajęć: 120 godzin (po 45 minut).`; undefined when no total is to be printed. */
export function totalLine({
  kind,
  totalMinutes,
  totalKind,
  hourMinutes,
  activities,
}: CertificateData): string | undefined {
  if (totalMinutes === null) return undefined
  // A volunteer's hours are of the clock and are no classes.
  if (kind === 'PO') return `Łączny wymiar świadczeń: ${countedHours(totalMinutes, 60)}.`
  const fromProgramme =
    totalKind === 'programme' && activities.reduce((total, { minutes }) => total + minutes, 0) === totalMinutes
  const hours = fromProgramme ? programmeHours(activities, hourMinutes) : hoursOf(totalMinutes, hourMinutes)
  const what = totalKind === 'attended' ? 'Łączny czas obecności na zajęciach' : 'Łączny wymiar zajęć'
  return `${what}: ${hoursInWords(hours)} (godzina zajęć = ${hourMinutes}\u00a0minut).`
}

/** `nr w rejestrze klubów integracji społecznej: 12/2020 (Wojewoda Lubelski)`; empty when the number is not known. */
export const registerLine = ({ club }: CertificateData): string => {
  if (club.registerNumber === '') return ''
  const authority = club.registerAuthority === '' ? '' : ` (${club.registerAuthority})`
  return `nr w rejestrze klubów integracji społecznej: ${club.registerNumber}${authority}`
}
