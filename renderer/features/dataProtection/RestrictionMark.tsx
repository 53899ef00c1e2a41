import { Link } from 'wouter'
import { restrictionNames } from '#shared/dataProtection/names.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './protection.module.css'

/** Says beside the data of a person that they may only be kept; nothing for everybody else. */
export function RestrictionMark({ personId }: { personId: number }) {
  const { data } = useAsk('dataProtection.restrictions', { personId })
  const open = data?.find(({ liftedOn }) => liftedOn === null)
  if (!open) return null
  return (
    <div className={css.above}>
      <Notice
        kind="block"
        title={`Dane tej osoby można tylko przechowywać: ${restrictionNames[open.kind]} od ${formatDate(open.since)}.`}
      >
        Powód: {open.reason}. Zmian w jej zapisach program nie przyjmie. Osoby nie ma na liście uczestników ani w
        wyszukiwaniu; rozliczenia, rejestr zaświadczeń i raporty liczą ją nadal.{' '}
        <Link href={`/ochrona-danych/ograniczenia/${open.id}`}>Pokaż ograniczenie</Link>
      </Notice>
    </div>
  )
}
