import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { formatZloty, type Grosze, gr } from '#shared/kernel/money.ts'
import type { Settlement } from '#shared/settlements/result.ts'
import css from './workbench.module.css'

const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`

/** The two sums that have to agree, what is left of the grant, and the way into a generator. */
export function ReportFoot({ settlement, reportId }: { settlement: Settlement; reportId: number }) {
  const [, go] = useLocation()
  const { total, sourcesTotal, grantUnspent } = settlement
  const agree = total.actual === sourcesTotal.actual
  return (
    <section className={css.foot} aria-label="Sumy sprawozdania">
      <span className={css.agreement} data-agree={agree}>
        Suma II.1 <strong>{zloty(total.actual)}</strong> {agree ? '=' : '≠'} suma II.2{' '}
        <strong>{zloty(sourcesTotal.actual)}</strong>
        {agree ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        <span className="k-visually-hidden">{agree ? 'zgadza się' : 'nie zgadza się'}</span>
      </span>
      <span>
        {grantUnspent < 0 ? 'Z dotacji rozliczono za dużo o' : 'Niewykorzystana dotacja'}{' '}
        <strong>{zloty(gr(Math.abs(grantUnspent)))}</strong>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => go(`/sprawozdania/${reportId}/generator`)}
      >
        Kopiuj do generatora
      </Button>
    </section>
  )
}
