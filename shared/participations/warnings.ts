import { ageOn, formatDate, type IsoDate } from '../kernel/dates.ts'
import { readPesel, type Sex } from '../kernel/identifiers.ts'
import { counted } from '../kernel/text.ts'
import { youngest } from '../people/personRemarks.ts'
import { type ContractTime, contractCover } from './contractCover.ts'
import type { Stage } from './schema.ts'

/** A group of art. 1 ust. 2 with what its attributes say has to go with it. */
export type GroupFacts = {
  readonly code: string
  readonly label: string
  readonly needsRegistration: boolean
  readonly needsDisability: boolean
}
/** A benefit of art. 1 ust. 3 the person has a right to; `kisAllowed`: it does not exclude from a club (ust. 3a). */
export type ExclusionFacts = { readonly code: string; readonly label: string; readonly kisAllowed: boolean }

type Entry = { readonly label: string; readonly attributes: Readonly<Record<string, unknown>> }
/** A group as its entry of `target_group` describes it. */
export const groupFacts = (code: string, { label, attributes }: Entry): GroupFacts => ({
  code,
  label,
  needsRegistration: attributes.registration === true,
  needsDisability: attributes.disability === true,
})
/** A benefit as its entry of `exclusion` describes it. */
export const exclusionFacts = (code: string, { label, attributes }: Entry): ExclusionFacts => ({
  code,
  label,
  kisAllowed: attributes.kisAllowed === true,
})

/** What is known of a participation when it is looked over for what does not fit. */
export type ParticipationFacts = {
  readonly person: {
    readonly sex: Sex
    readonly pesel: string
    readonly birthDate: IsoDate
    readonly disability: string
    readonly disabilityUntil: IsoDate | null
  }
  readonly edition: { readonly startsOn: IsoDate; readonly endsOn: IsoDate }
  readonly stage: Stage
  readonly startedOn: IsoDate | null
  readonly plannedEndOn: IsoDate | null
  readonly endedOn: IsoDate | null
  /** The main one first; null: none chosen. */
  readonly mainGroup: GroupFacts | null
  readonly groups: readonly GroupFacts[]
  readonly exclusions: readonly ExclusionFacts[]
  readonly entitlementStatementOn: IsoDate | null
  readonly pupRegisteredOn: IsoDate | null
  readonly pupMonths: number | null
  readonly longtermNational: boolean | null
  readonly contracts: readonly (ContractTime & {
    readonly assessments: readonly { readonly dueOn: IsoDate; readonly assessedOn: IsoDate | null }[]
  })[]
}

/** Parts of a case a warning can be mended in. */
export type WarningPart = 'participation' | 'contract' | 'person'
export type ParticipationWarning = {
  readonly code: string
  /** What does not fit and what follows from it. */
  readonly sentence: string
  /** The rule it comes from; empty when it is only unlikely. */
  readonly source: string
  readonly part: WarningPart
}

const act = 'ustawy o zatrudnieniu socjalnym'
const say = (code: string, part: WarningPart, sentence: string, source = ''): ParticipationWarning => ({
  code,
  part,
  sentence,
  source,
})

function* ofContracts(facts: ParticipationFacts, today: IsoDate): Generator<ParticipationWarning> {
  const { startedOn, contracts } = facts
  if (startedOn === null) return
  if (contracts.length === 0) {
    yield say(
      'noContract',
      'contract',
      'Nie ma kontraktu socjalnego, a udział w klubie wymaga jego realizacji.',
      `art. 18 ust. 4 ${act}`,
    )
    return
  }
  const end = facts.endedOn ?? facts.plannedEndOn
  const { late, gap } = contractCover(contracts, startedOn, end ?? (today > startedOn ? today : startedOn))
  if (late !== undefined)
    yield say(
      'startBeforeContract',
      'contract',
      `Udział zaczął się ${formatDate(startedOn)}, a kontrakt socjalny jest dopiero od ${formatDate(late)}.`,
      `art. 18 ust. 4 ${act}`,
    )
  if (gap)
    yield say(
      'contractExpires',
      'contract',
      gap.until === null
        ? `Kontrakt socjalny wygasa przed końcem uczestnictwa: jest do ${formatDate(gap.after)}.`
        : `Między kontraktami socjalnymi jest przerwa: po ${formatDate(gap.after)}, następny od ${formatDate(gap.until)}.`,
      `art. 18 ust. 4 ${act}`,
    )
  const overdue = contracts
    .flatMap((one) => one.assessments)
    .filter((one) => one.assessedOn === null && one.dueOn < today).length
  if (overdue > 0)
    yield say(
      'assessmentOverdue',
      'contract',
      `Po terminie: ${counted(overdue, 'ocena', 'oceny', 'ocen')} kontraktu socjalnego.`,
      'rozporządzenie o wzorze kontraktu socjalnego (Dz.U. 2010 nr 218 poz. 1439)',
    )
}

function* ofGroups(facts: ParticipationFacts): Generator<ParticipationWarning> {
  const { mainGroup, startedOn, person } = facts
  if (startedOn !== null && mainGroup === null)
    yield say(
      'groupMissing',
      'participation',
      'Nie wybrano grupy głównej, więc tej osoby nie da się policzyć w sprawozdaniu rocznym.',
      `art. 1 ust. 2 i art. 18a ust. 6 pkt 2 ${act}`,
    )
  const groups = mainGroup ? [mainGroup, ...facts.groups] : facts.groups
  const registration = groups.find((one) => one.needsRegistration)
  if (registration && facts.pupRegisteredOn === null && facts.pupMonths === null)
    yield say(
      'registrationMissing',
      'participation',
      `Grupa „${registration.label}”, a nie wpisano rejestracji w urzędzie pracy.`,
      `art. 1 ust. 2 pkt 5 ${act}`,
    )
  if (registration && facts.longtermNational === false)
    yield say(
      'longTermDenied',
      'participation',
      `Grupa „${registration.label}”, a w polu definicji krajowej wpisano „nie”.`,
      `art. 1 ust. 2 pkt 5 ${act}`,
    )
  const disability = groups.find((one) => one.needsDisability)
  if (disability && person.disability === '')
    yield say(
      'disabilityMissing',
      'person',
      `Grupa „${disability.label}”, a w danych osoby nie ma orzeczenia.`,
      `art. 1 ust. 2 pkt 8 ${act}`,
    )
  if (disability && startedOn !== null && person.disabilityUntil !== null && person.disabilityUntil < startedOn)
    yield say(
      'disabilityExpired',
      'person',
      `Orzeczenie było ważne do ${formatDate(person.disabilityUntil)}, a udział zaczął się później.`,
      `art. 1 ust. 2 pkt 8 ${act}`,
    )
}

function* ofExclusions(facts: ParticipationFacts): Generator<ParticipationWarning> {
  for (const one of facts.exclusions.filter(({ kisAllowed }) => !kisAllowed))
    yield say(
      `exclusion.${one.code}`,
      'participation',
      `Prawo do świadczenia: ${one.label}. Ustawy nie stosuje się do osób z tym prawem.`,
      `art. 1 ust. 3 ${act}`,
    )
  if (facts.startedOn !== null && facts.entitlementStatementOn === null)
    yield say(
      'statementMissing',
      'participation',
      'Brakuje oświadczenia o braku prawa do świadczeń.',
      `art. 1 ust. 3 ${act}`,
    )
}

function* ofPersonAndTime(facts: ParticipationFacts): Generator<ParticipationWarning> {
  const { person, startedOn, edition } = facts
  const pesel = person.pesel === '' ? undefined : readPesel(person.pesel)
  if (pesel && pesel.sex !== person.sex)
    yield say('peselSex', 'person', 'Płeć w danych osoby jest inna niż w numerze PESEL.')
  if (startedOn === null) return
  const age = person.birthDate > startedOn ? undefined : ageOn(person.birthDate, startedOn)
  if (age === undefined) yield say('bornLater', 'person', 'Data urodzenia jest po początku udziału.')
  else if (age < youngest)
    yield say(
      'tooYoung',
      'person',
      `Wiek w dniu rozpoczęcia: ${counted(age, 'rok', 'lata', 'lat')}. Sprawdź datę urodzenia.`,
    )
  if (startedOn < edition.startsOn || startedOn > edition.endsOn)
    yield say(
      'startOutsideEdition',
      'participation',
      `Początek udziału jest poza czasem edycji (${formatDate(edition.startsOn)} – ${formatDate(edition.endsOn)}).`,
    )
}

/**
 * What does not fit together in a participation. Nothing here stops a save: each is a fact to look at, with the rule it
 * comes from (kis.md 1.1–1.3, 1.7, 10.1). Before the person is taken in, only what already matters is said.
 */
export const participationWarnings = (facts: ParticipationFacts, today: IsoDate): readonly ParticipationWarning[] =>
  facts.stage === 'refused' || facts.stage === 'withdrawn'
    ? []
    : [...ofExclusions(facts), ...ofContracts(facts, today), ...ofGroups(facts), ...ofPersonAndTime(facts)]
