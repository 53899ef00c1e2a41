import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { whatStops } from '#shared/dataProtection/clauseGiving.ts'
import type { ClauseOverview } from '#shared/dataProtection/clauseSchema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Row = ClauseOverview['withdrawn'][number]
/** Consents that were taken back, each with what must stop, until somebody says that it has. */
export function WithdrawnConsents({ rows }: { rows: readonly Row[] }) {
  const { tell } = useTell('dataProtection.stopUse')
  const say = useSay()
  const open = rows.filter(({ stoppedOn }) => stoppedOn === null)
  if (open.length === 0) return null
  const stop = async ({ id }: Row) => {
    const answer = await tell({ id })
    say(
      answer.ok
        ? { sentence: 'Zapisano, że przestaliście używać tego, na co była zgoda.' }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <Notice kind="due" title={`Wycofano ${counted(open.length, 'zgodę', 'zgody', 'zgód')} i trzeba czegoś zaprzestać.`}>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <Link href={`/uczestnicy/udzial/${one.participationId}/udzial`}>{one.name}</Link>: {one.kindLabel},{' '}
            {formatDate(one.withdrawnOn)} – {whatStops(one.kind)}.{' '}
            <Button size="compact-sm" variant="default" onClick={() => void stop(one)}>
              Już nie używamy
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
