import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './plans.module.css'

const words = {
  added: 'dodano',
  removed: 'usunięto',
  changed: 'zmieniono',
  moved: 'przeniesiono do innego celu',
} as const

/** What a version says otherwise than the one before it. */
export function ChangeList({ planId, version }: { planId: number; version: number }) {
  const { data, error, again } = useAsk('plans.changes', { id: planId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  if (data.length === 0)
    return (
      <EmptyState title={`Wersja ${version} mówi na razie to samo co wersja ${version - 1}`}>
        Gdy coś w niej zmienisz i zapiszesz, zobaczysz tu różnice.
      </EmptyState>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section className={css.scrollX} aria-label={`Zmiany w wersji ${version}`} tabIndex={0}>
      <table className={css.changes}>
        <caption className="k-visually-hidden">Zmiany w wersji {version}</caption>
        <thead>
          <tr>
            <th scope="col">Co</th>
            <th scope="col">Wersja {version - 1}</th>
            <th scope="col">Wersja {version}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ kind, subject, field, before, after }) => (
            <tr key={`${kind}/${subject}/${field}/${before}`}>
              <th scope="row">
                {words[kind]} {kind === 'changed' ? (subject === 'plan' ? field : `${subject}: ${field}`) : subject}
              </th>
              <td>{before || '–'}</td>
              <td>{after || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
