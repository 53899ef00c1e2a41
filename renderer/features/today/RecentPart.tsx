import { IconHistory, IconPencil } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useAsk } from '../../api/hooks.tsx'
import { momentInPoland } from '../../texts/moment.ts'
import css from './today.module.css'

/** So many half-filled forms are told of by name. */
const mostDrafts = 5

/** Forms that were left half filled, and the records worked on last. */
export function RecentPart() {
  const drafts = useAsk('drafts.list', {}).data ?? []
  const recent = useAsk('today.recent', {}, { later: true }).data ?? []
  if (drafts.length + recent.length === 0) return null
  return (
    <section className={css.block} aria-labelledby="today-recent">
      <h2 id="today-recent">Ostatnio</h2>
      <ul className={css.lines}>
        {drafts.slice(0, mostDrafts).map(({ place, at }) => {
          const [href = '/', name = ''] = place.split('#')
          return (
            <li key={place} data-tone="due">
              <div className={css.row}>
                <IconPencil size={18} aria-hidden />
                <Link href={href} className={css.words}>
                  Dokończ: {name}
                </Link>
                <span className={css.aside}>niezapisane</span>
              </div>
              <span className="k-visually-hidden">od {momentInPoland(at)}</span>
            </li>
          )
        })}
        {recent.map(({ kind, id, title, sentence, at, href }) => (
          <li key={`${kind} ${id}`}>
            <div className={css.row}>
              <IconHistory size={18} aria-hidden />
              <div className={css.words}>
                <Link href={href}>{title}</Link>
                <div className={css.small}>
                  <span className={css.sentence}>{sentence}</span>, {momentInPoland(at)}
                </div>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
