import { Notice } from '../../ui/layout/Notice.tsx'
import { OpenSample } from './OpenSample.tsx'
import css from './sample.module.css'
import { useWayToSample } from './useWayToSample.ts'

/** In a new file: the way to see the program with data in it. */
export function SampleHint() {
  if (!useWayToSample()) return null
  return (
    <Notice kind="info" title="Chcesz najpierw zobaczyć program z danymi?">
      <p>Zmyślony klub z jedną edycją i rozliczoną dotacją, w osobnym pliku. W Twoim nic się nie zmieni.</p>
      <div className={css.way}>
        <OpenSample />
      </div>
    </Notice>
  )
}
