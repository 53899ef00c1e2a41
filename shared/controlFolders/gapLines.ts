import type { FolderGap } from './schema.ts'

/** A line of what is missing; what one document lacks stands together. */
export type GapLine = { readonly documentId: number | null; readonly text: string }

/** `Dokument „FV 1” z 01.06.2021: brak opisu, brak dowodu zapłaty.`: gaps with those of one document in one line, in the order of the first. */
export function gapLines(gaps: readonly FolderGap[]): GapLine[] {
  const ofDocuments = Map.groupBy(
    gaps.filter(({ documentId, what }) => documentId !== null && what !== 'checksum'),
    ({ documentId }) => documentId,
  )
  const told = new Set<number>()
  return gaps.flatMap(({ documentId, what, text }) => {
    if (documentId === null || what === 'checksum') return [{ documentId, text }]
    if (told.has(documentId)) return []
    told.add(documentId)
    const others = (ofDocuments.get(documentId) ?? []).slice(1)
    const lacks = others.map((one) => one.text.slice(one.text.lastIndexOf(': ') + 2, -1))
    return [{ documentId, text: `${[text.slice(0, -1), ...lacks].join(', ')}.` }]
  })
}
