import { Link } from 'wouter'
import { type AnnexNeed, annexNeedWords } from '#shared/budgets/annexNeed.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './versions.module.css'

type Props = {
  /** Number of the version they were judged against. */
  number: number
  needs: readonly AnnexNeed[]
  shiftPermille: number | null
  /** No more than so many are told; the rest stand at the address. */
  most?: { readonly shown: number; readonly restAt: string }
}

/** What of the changes since the newest version the coordinator cannot decide alone; nothing when there is no such thing. */
export function AnnexNeeds({ number, needs, shiftPermille, most }: Props) {
  if (needs.length === 0) return null
  const shown = needs.slice(0, most?.shown)
  const rest = needs.length - shown.length
  return (
    <Notice kind="due" title={`Zmiany od wersji ${number} wymagają aneksu albo zgody zleceniodawcy`}>
      <ul className={css.needs}>
        {shown.map((need) => (
          <li key={`${need.kind} ${need.what}`}>{annexNeedWords(need, shiftPermille)}</li>
        ))}
      </ul>
      {most && rest > 0 && <Link href={most.restAt}>Pokaż wszystkie ({needs.length})</Link>}
    </Notice>
  )
}
