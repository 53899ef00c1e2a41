import { Link } from 'wouter'
import { formatZloty, sum } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { LeftOut } from '#shared/settlements/result.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { documentsLink } from './documentsLink.ts'
import type { ReportState } from './reportState.ts'

const reasons = [
  ['unpaid', 'jeszcze niezapłacone'],
  ['ineligible', 'oznaczone jako niekwalifikowalne'],
  ['outsidePeriod', 'zapłacone poza okresem sprawozdania'],
  ['unknownLine', 'na pozycji, której nie ma w budżecie'],
] as const satisfies readonly (readonly [LeftOut['reason'], string])[]
/** The state of the documents' list that shows them, where there is one. */
const states: Readonly<Partial<Record<LeftOut['reason'], string>>> = { unpaid: 'unpaid', ineligible: 'ineligible' }

/** Amounts entered for this grant that the report does not count, and why. */
export function LeftOutList({ state }: { state: ReportState }) {
  const { leftOut } = state.settlement
  if (leftOut.length === 0) return null
  const given = leftOut.filter((part) => part.documentId === null)
  return (
    <Notice kind="info" title="Tych kwot sprawozdanie nie liczy">
      <ul>
        {reasons.flatMap(([reason, why]) => {
          const parts = leftOut.filter((part) => part.reason === reason && part.documentId !== null)
          if (parts.length === 0) return []
          const documents = new Set(parts.map((part) => part.documentId)).size
          const shown = states[reason]
          return [
            <li key={reason}>
              {formatZloty(sum(parts.map((part) => part.amount)))} zł – {why},{' '}
              <Link href={`${documentsLink(state.report.grantId)}${shown ? `&stan=${shown}` : ''}`}>
                {counted(documents, 'dokument', 'dokumenty', 'dokumentów')}
              </Link>
            </li>,
          ]
        })}
        {given.length > 0 && (
          <li>
            {formatZloty(sum(given.map((part) => part.amount)))} zł – praca wolontariuszy i wkład rzeczowy spoza okresu
            sprawozdania, <Link href={`/dotacje/${state.report.grantId}/wklad`}>wkład niefinansowy</Link>
          </li>
        )}
      </ul>
    </Notice>
  )
}
