import { IconAlertTriangle } from '@tabler/icons-react'
import type { Standing } from '#shared/recruitment/schema.ts'
import css from './recruitment.module.css'

function Free({ standing: { places, taken, free } }: { standing: Standing }) {
  if (places === null) return <>bez limitu</>
  if (taken <= places)
    return (
      <>
        {free} z {places}
      </>
    )
  return (
    <span className={css.over}>
      <IconAlertTriangle size={16} aria-hidden />
      {taken - places} ponad limit {places}
    </span>
  )
}

/** Applications by stage and what they leave of the places. */
export function StandingFigures({ standing }: { standing: Standing }) {
  const figures = [
    ['Zgłoszenia', standing.applications],
    ['bez decyzji', standing.applied],
    ['zakwalifikowani', standing.qualified],
    ['uczestnicy', standing.participants],
    ['lista rezerwowa', standing.reserve],
    ['odmowy', standing.refused],
    ['rezygnacje', standing.withdrawn],
  ] as const
  return (
    <dl className={css.figures}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      <div>
        <dt>wolne miejsca</dt>
        <dd>
          <Free standing={standing} />
        </dd>
      </div>
    </dl>
  )
}
