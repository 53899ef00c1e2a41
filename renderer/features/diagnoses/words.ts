import type { RatingSource } from '#shared/diagnoses/rating.ts'

export const sourceWords: Readonly<Record<RatingSource, string>> = {
  agreed: 'uzgodniona',
  specialist: 'specjalista',
  self: 'samoocena',
}
