import { z } from 'zod'
import type { IsoDate } from '../kernel/dates.ts'

/** Which wording of the public benefit act governs a grant. */
export const lawVersions = ['before-2026-09-01', 'from-2026-09-01'] as const
export const lawVersion = z.enum(lawVersions)
export type LawVersion = z.infer<typeof lawVersion>

/**
 * The law of a grant by the day its call was announced (or its offer under art. 11a–11c / 19a was filed), never by today.
 * Source: Dz.U. 2026 poz. 1040, art. 4 (transitional rule).
 */
export const lawVersionFor = (announcedOn: IsoDate): LawVersion =>
  announcedOn < '2026-09-01' ? 'before-2026-09-01' : 'from-2026-09-01'
