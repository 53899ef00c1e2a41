import { formatDate } from '#shared/kernel/dates.ts'
import type { PlanCase, PlanState } from '#shared/plans/schema.ts'

/** What a state of a version is called. */
export const stateLabels: Readonly<Record<PlanState, string>> = {
  draft: 'szkic',
  signed: 'podpisany',
  superseded: 'zastąpiony',
}

/** `wersja 2 (aneks), szkic` – how a version is called in a list. */
export const versionLabel = (version: PlanCase['versions'][number]): string =>
  [
    version.version === 1 ? 'wersja 1' : `wersja ${version.version} (aneks)`,
    version.signedOn === null
      ? `${stateLabels[version.state]} z ${formatDate(version.drawnOn)}`
      : `podpis ${formatDate(version.signedOn)}${version.state === 'superseded' ? ', zastąpiona' : ''}`,
  ].join(', ')
