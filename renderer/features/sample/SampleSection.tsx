import { OpenSample } from './OpenSample.tsx'
import css from './sample.module.css'
import { useWayToSample } from './useWayToSample.ts'

/** In the settings: the way to the sample for who works in a file of their own. */
export function SampleSection() {
  if (!useWayToSample()) return null
  return (
    <section className={css.section} aria-labelledby="sample-section">
      <h2 id="sample-section">Przykład</h2>
      <p>
        Zmyślony klub z jedną edycją i rozliczoną dotacją: do obejrzenia, wypróbowania i pokazania komuś. Leży w osobnym
        pliku. W Twoim nic się nie zmieni, a to, co zmienisz w przykładzie, przepadnie, gdy z niego wrócisz.
      </p>
      <div>
        <OpenSample />
      </div>
    </section>
  )
}
