import type { Area, Author, Measurement, MeasurementInput, RatingInput } from '#shared/diagnoses/schema.ts'
import type { SectionCode } from '#shared/diagnoses/sections.ts'

/** Yes, no, or nothing said yet. */
export type Said = 'yes' | 'no' | null
export const saidOptions = [
  { value: 'yes', label: 'tak' },
  { value: 'no', label: 'nie' },
]
const saidOf = (value: boolean | null): Said => (value === null ? null : value ? 'yes' : 'no')
const boolOf = (said: Said): boolean | null => (said === null ? null : said === 'yes')

export type CardValues = Omit<
  MeasurementInput,
  'id' | 'measuredOn' | 'improvementConfirmed' | 'summaryConsent' | 'parts' | 'ratings'
> & {
  measuredOn: string | null
  improvementConfirmed: Said
  summaryConsent: Said
  /** One for each area of the card, in its order. */
  ratings: RatingInput[]
  parts: { id: number | null; section: SectionCode; staffId: number | null; writtenOn: string | null; text: string }[]
}
/** The three columns of ratings, in the order of the paper. */
export const columns = [
  { key: 'self', label: 'Samoocena' },
  { key: 'specialist', label: 'Specjalista' },
  { key: 'agreed', label: 'Uzgodniona' },
] as const
export type RatingKey = (typeof columns)[number]['key']

export type CardArea = Measurement['areas'][number]

/** The fields of a card, with an empty rating for each area that has none. */
export function valuesOf(card: Measurement): CardValues {
  const empty = { self: null, specialist: null, agreed: null, staffId: null, note: '' }
  return {
    participationId: card.participationId,
    templateId: card.templateId,
    kind: card.kind,
    measuredOn: card.measuredOn,
    marketDistance: card.marketDistance,
    improvementConfirmed: saidOf(card.improvementConfirmed),
    confirmedOn: card.confirmedOn,
    confirmedById: card.confirmedById,
    summaryConsent: saidOf(card.summaryConsent),
    summaryConsentOn: card.summaryConsentOn,
    completedOn: card.completedOn,
    ratings: card.areas.map(
      ({ id }) => card.ratings.find((rating) => rating.areaId === id) ?? { areaId: id, ...empty },
    ),
    parts: card.parts.map((part) => ({ ...part })),
    revision: card.revision,
  }
}

/** What is sent of the fields. */
export const inputOf = (id: number, values: CardValues): MeasurementInput => ({
  ...values,
  id,
  measuredOn: values.measuredOn ?? '',
  improvementConfirmed: boolOf(values.improvementConfirmed),
  summaryConsent: boolOf(values.summaryConsent),
})

/** The only one of the staff whose task in the edition the area is; null when there is none or a choice. */
export function authorOf(role: Area['role'], authors: readonly Author[]): number | null {
  const fitting = authors.filter((author) => author.active && author.roles.includes(role))
  return fitting.length === 1 ? fitting[0]!.id : null
}
