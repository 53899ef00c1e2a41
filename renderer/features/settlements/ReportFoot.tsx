import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { formatZloty, type Grosze, gr } from '#shared/kernel/money.ts'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { Settlement } from '#shared/settlements/result.ts'
import css from './workbench.module.css'

type Props = { settlement: Settlement; parts: readonly FormPart[]; reportId: number }
const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`

/**
 * What the tables add up to: on a form with a table of sources two sums that have to agree, on one without it the sum of what
 * the grant paid.
 */
function Sums({ settlement, parts }: Pick<Props, 'settlement' | 'parts'>) {
  const { total, sourcesTotal } = settlement
  if (!parts.some(({ part }) => part === 'II.2'))
    return (
      <span>
        Wydatki z dotacji <strong>{zloty(total.actual)}</strong> z planowanych <strong>{zloty(total.planned)}</strong>
      </span>
    )
  const agree = total.actual === sourcesTotal.actual
  return (
    <span className={css.agreement} data-agree={agree}>
      Suma II.1 <strong>{zloty(total.actual)}</strong> {agree ? '=' : '≠'} suma II.2{' '}
      <strong>{zloty(sourcesTotal.actual)}</strong>
      {agree ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
      <span className="k-visually-hidden">{agree ? 'zgadza się' : 'nie zgadza się'}</span>
    </span>
  )
}

/** The sums, what is left of the grant, and the way into a generator. */
export function ReportFoot({ settlement, parts, reportId }: Props) {
  const [, go] = useLocation()
  const { grantUnspent } = settlement
  return (
    <section className={css.foot} aria-label="Sumy sprawozdania">
      <Sums settlement={settlement} parts={parts} />
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
