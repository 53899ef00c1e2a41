import type { OpenContribution } from '../features/contributions/ContributionsSection.tsx'
import type { OpenRecord } from '../features/results/ResultsSection.tsx'
import { idsIn } from './idsInAddress.ts'

/** The contribution that is open at first: `/dotacje/3/wklad?porozumienie=4&wpis=12` or `?rzecz=5`. */
export function contributionIn(search: string): OpenContribution | null {
  const [agreement] = idsIn(search, 'porozumienie')
  const [work] = idsIn(search, 'wpis')
  const [thing] = idsIn(search, 'rzecz')
  if (agreement !== undefined) return { kind: 'work', id: agreement, ...(work === undefined ? {} : { workId: work }) }
  return thing === undefined ? null : { kind: 'things', id: thing }
}

/** The result or action that is open at first: `/dotacje/3/rezultaty?rezultat=4` or `?dzialanie=5`. */
export function promisedIn(search: string): OpenRecord | null {
  const [result] = idsIn(search, 'rezultat')
  const [action] = idsIn(search, 'dzialanie')
  if (result !== undefined) return { what: 'result', id: result }
  return action === undefined ? null : { what: 'action', id: action }
}
