import type { ApplicationRow } from '#shared/recruitment/schema.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './recruitment.module.css'
import { fullName } from './recruitmentWords.ts'

/** Who has a right to a benefit that keeps them out of the club, with the article; a warning, never a bar. */
export function ExclusionNotice({ rows }: { rows: readonly ApplicationRow[] }) {
  const excluded = rows.filter(({ exclusions }) => exclusions.length > 0)
  if (excluded.length === 0) return null
  return (
    <Notice kind="due" title="Prawo do świadczenia wyklucza udział">
      Art. 1 ust. 3 ustawy o zatrudnieniu socjalnym nie obejmuje osób z prawem do tych świadczeń. Sprawdź przed
      przyjęciem:
      <ul className={css.similar}>
        {excluded.map((row) => (
          <li key={row.id}>
            {fullName(row)}: {row.exclusions.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
