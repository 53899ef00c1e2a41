import { type ProgrammeKind, sourceNamesOf } from '#shared/grants/sourceNames.ts'
import type { Source } from '#shared/grants/sources.ts'

/** Choices for a list of sources, in the order of the form, named as the grant's programme names them. */
export const sourceOptions = (
  of: readonly Source[],
  programme: ProgrammeKind = 'none',
): { value: Source; label: string }[] => {
  const names = sourceNamesOf(programme)
  return of.map((source) => ({ value: source, label: names[source] }))
}
