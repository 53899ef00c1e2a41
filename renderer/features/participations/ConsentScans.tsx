import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useCodeItems } from '../../api/useCodes.ts'
import css from './participations.module.css'

type Props = { participationId: number; scans: (consentId: number) => ReactNode }

/** Scans that prove each answer noted; one lies open under its line. Outside the form, since they are saved at once. */
export function ConsentScans({ participationId, scans }: Props) {
  const { data } = useAsk('participations.consents', { participationId })
  const { data: counts = [] } = useAsk('scans.counts', { recordKind: 'consent' })
  const kinds = useCodeItems('consent_kind')
  const [open, setOpen] = useState<number>()
  if (!data || data.rows.length === 0) return null
  const placeOf = (code: string) => kinds.findIndex((kind) => kind.code === code)
  const rows = data.rows.toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind))
  return (
    <section aria-label="Skany zgód">
      <h3 className={css.smallHead}>Skany podpisanych zgód i klauzuli</h3>
      <ul className={css.rows}>
        {rows.map(({ id, kind, decision, decidedOn, withdrawnOn, confirmation }) => {
          const count = counts.find(({ recordId }) => recordId === id)?.count ?? 0
          const act = count === 0 ? 'Dodaj skan' : counted(count, 'skan', 'skany', 'skanów')
          const label = kinds.find(({ code }) => code === kind)?.label ?? kind
          return (
            <li key={id} className={css.scanned}>
              <span className={css.grow}>
                {label}: {decision === 'given' ? 'tak' : 'odmowa'}, {formatDate(decidedOn)}
                {withdrawnOn !== null && `, wycofano ${formatDate(withdrawnOn)}`}
                {confirmation === 'scan' && count === 0 && ' – skanu jeszcze nie dodano'}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconPaperclip size={16} aria-hidden />}
                aria-expanded={open === id}
                aria-label={`${act}: ${label}, ${formatDate(decidedOn)}`}
                onClick={() => setOpen(open === id ? undefined : id)}
              >
                {act}
              </Button>
              {open === id && <div className={css.scanBox}>{scans(id)}</div>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
