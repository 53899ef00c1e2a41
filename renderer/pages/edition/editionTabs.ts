import type { Edition } from '#shared/editions/schema.ts'
import type { ReadLater } from '../../ui/layout/readLater.tsx'

export type EditionTabProps = { edition: Edition }
/** A part of an edition that another part of the program keeps; `path` is its last word in the address. */
export type EditionTab = { path: string; label: string; component: ReadLater<EditionTabProps> }

/** Parts of an edition beside its people, programme, data and history, in the order work goes. */
export const editionTabs: readonly EditionTab[] = []
