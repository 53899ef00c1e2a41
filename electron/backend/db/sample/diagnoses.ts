import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { MeasurementInput, PartInput, RatingInput } from '#shared/diagnoses/schema.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
type Measured = { readonly id: number; readonly person: { readonly startedOn: IsoDate; readonly endedOn: IsoDate } }

/**
 * Agreed ratings of the twelve areas at the start, and what was gained until the end (`a` is one down, `b` two down), a line
 * for each of the twelve people in the order of the sample.
 */
const ratings: readonly (readonly [start: string, gain: string])[] = [
  ['323434535243', '202210110021'],
  ['434523446354', '1210a0110201'],
  ['245345364432', '210110012110'],
  ['532444255243', '012101201100'],
  ['343253436345', '110210a01101'],
  ['454334527253', '100a00000010'],
  ['233445344432', '211011102212'],
  ['544355465564', '001010011100'],
  ['342424335326', '110201102300'],
  ['225334246233', '320110001210'],
  ['453543356454', '100110a10101'],
  ['334452425332', '000b00000100'],
]
const needs = [
  'Stała praca blisko domu i pewny dojazd.',
  'Wsparcie w rozmowach z urzędami i uporządkowanie dokumentów.',
  'Nowe umiejętności, które dadzą zarobek, oraz kontakt z ludźmi.',
  'Opieka nad dzieckiem w godzinach zajęć i spokojny powrót do pracy.',
]
const resources = [
  'Pracowitość, wytrwałość, dobra znajomość okolicy.',
  'Zdolności manualne, cierpliwość, doświadczenie w prowadzeniu domu.',
  'Życzliwość wobec innych, chęć nauki, prawo jazdy kategorii B.',
  'Dobra organizacja dnia, doświadczenie w pracy na roli.',
]
const barriers = [
  'Słaby dojazd komunikacją publiczną.',
  'Długa przerwa w pracy i obawa przed rozmową kwalifikacyjną.',
  'Brak potwierdzonych kwalifikacji.',
  'Zaległości w opłatach i mało czasu z powodu opieki nad bliskimi.',
]
const recommendations = [
  'Trening kompetencji społecznych i warsztaty wikliniarskie, spokojne tempo.',
  'Indywidualne poradnictwo psychologiczne, później doradztwo zawodowe.',
  'Kurs zawodowy i spotkania z pracodawcami w drugiej połowie edycji.',
  'Pomoc w sprawach urzędowych, udział w zajęciach integracyjnych.',
]
const pick = (from: readonly string[], at: number): string => from[at % from.length]!
const gainOf = (sign: string): number => (sign === 'a' ? -1 : sign === 'b' ? -2 : Number(sign))

/** Enters the first and the last measurement of everybody, one in between, results of a test and a restricted note. */
export async function enterDiagnoses(ask: Ask, editionId: number, people: readonly Measured[]): Promise<void> {
  const template = (await ask('diagnoses.templates', {}))[0]!
  const areas = template.areas.filter((area) => area.active)
  const authors = await ask('diagnoses.authors', { editionId })
  const withRole = (role: string) => authors.find((author) => author.roles.includes(role))?.id ?? null
  const ratingsOf = (values: readonly number[], isFirst: boolean): RatingInput[] =>
    areas.map((area, at) => {
      const agreed = values[at]!
      // At the start people see themselves a little lower here, a little higher there; at the end they agree more often.
      const off = isFirst ? (at % 3) - 1 : at % 5 === 0 ? 1 : 0
      const self = Math.min(10, Math.max(1, agreed + off))
      return { areaId: area.id, self, specialist: agreed, agreed, staffId: withRole(area.role), note: '' }
    })
  const part = (section: PartInput['section'], role: string, writtenOn: IsoDate, text: string): PartInput => ({
    id: null,
    section,
    staffId: withRole(role),
    writtenOn,
    text,
  })
  for (const [at, { id: participationId, person }] of people.entries()) {
    const [start, gain] = ratings[at % ratings.length]!
    const first = [...start].map(Number)
    const last = first.map((value, area) => value + gainOf(gain[area]!))
    const startedOn = addDays(person.startedOn, 4)
    const endedOn = addDays(person.endedOn, -11)
    const card: Omit<MeasurementInput, 'kind' | 'measuredOn' | 'ratings' | 'parts'> = {
      id: null,
      participationId,
      templateId: template.id,
      marketDistance: null,
      improvementConfirmed: null,
      confirmedOn: null,
      confirmedById: null,
      summaryConsent: null,
      summaryConsentOn: null,
      completedOn: null,
      revision: 0,
    }
    const { id: diagnosisId } = await ask('diagnoses.save', {
      ...card,
      kind: 'initial',
      measuredOn: startedOn,
      completedOn: addDays(startedOn, 3),
      marketDistance: 3 + (at % 2),
      summaryConsent: at !== 8,
      summaryConsentOn: startedOn,
      ratings: ratingsOf(first, true),
      parts: [
        part('NEEDS', 'SOCIAL_WORKER', startedOn, pick(needs, at)),
        part('RESOURCES', 'PSYCHOLOGIST', startedOn, pick(resources, at + 1)),
        part('EXPECTATIONS', 'ADVISER', addDays(startedOn, 3), 'Praca na część etatu i nowe znajomości.'),
        part('BARRIERS', 'SOCIAL_WORKER', startedOn, pick(barriers, at)),
        part('RECOMMENDATIONS', 'ADVISER', addDays(startedOn, 3), pick(recommendations, at)),
      ],
    })
    const half = first.map((value, area) => (value + last[area]! + 1) >> 1)
    if (at === 0)
      await ask('diagnoses.save', {
        ...card,
        kind: 'interim',
        measuredOn: '2021-09-01',
        ratings: ratingsOf(half, false),
        parts: [],
      })
    const improved = at !== 5 && at !== 11
    await ask('diagnoses.save', {
      ...card,
      kind: 'final',
      measuredOn: endedOn,
      completedOn: endedOn,
      marketDistance: 1 + (at % 3),
      improvementConfirmed: improved,
      confirmedOn: endedOn,
      confirmedById: withRole('SOCIAL_WORKER'),
      ratings: ratingsOf(last, false),
      parts: [
        part('RECOMMENDATIONS', 'ADVISER', endedOn, 'Szukanie pracy z pomocą pośrednika, kontakt za 3 miesiące.'),
      ],
    })
    if (at === 0) await enterExtras(ask, participationId, diagnosisId, startedOn, endedOn, withRole('PSYCHOLOGIST'))
  }
}

/** Results of an outside test and a note of the psychologist. */
async function enterExtras(
  ask: Ask,
  participationId: number,
  diagnosisId: number,
  startedOn: IsoDate,
  endedOn: IsoDate,
  staffId: number | null,
): Promise<void> {
  const test = {
    id: null,
    participationId,
    tool: 'Skala uogólnionej własnej skuteczności',
    max: 40_00,
    staffId,
    revision: 0,
  }
  await ask('diagnoses.saveScore', {
    ...test,
    takenOn: startedOn,
    kind: 'initial',
    score: 23_00,
    interpretation: 'wynik niski',
  })
  await ask('diagnoses.saveScore', {
    ...test,
    takenOn: endedOn,
    kind: 'final',
    score: 29_00,
    interpretation: 'wynik przeciętny',
  })
  await ask('diagnoses.saveRestrictedNote', {
    id: null,
    diagnosisId,
    staffId,
    writtenOn: startedOn,
    text: 'Notatka zmyślona, jak cała osoba: pokazuje tylko, gdzie psycholog zapisuje to, czego nikt inny nie czyta.',
    revision: 0,
  })
}
