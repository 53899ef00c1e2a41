import { Checkbox } from '@mantine/core'
import type { ScanInSight } from '#shared/anonymisation/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import css from './anonymisation.module.css'

/** What becomes of a scan, in words. */
function fateWords({ fate, until }: ScanInSight): string {
  if (fate === 'own') return 'zniknie: nie ma na nim nikogo innego'
  if (fate === 'termPassed') return 'zniknie: okres przechowywania minął'
  if (fate === 'others')
    return `zostanie: są na nim inne osoby, a dokumentację trzeba trzymać${until === null ? '' : ` do ${formatDate(until)}`}`
  return fate === 'named'
    ? 'obejrzyj: ma w nazwie tę osobę; gdy zostanie, nazwisko zniknie z nazwy'
    : 'obejrzyj: dowód dotacji, na którym może być ta osoba'
}

type Props = {
  scans: readonly ScanInSight[]
  chosen: ReadonlySet<number>
  onChoose: (id: number, isChosen: boolean) => void
}
/** Scans that may show the people: which go, which stay as evidence, and those somebody has to look at first. */
export function ScanChoices({ scans, chosen, onChoose }: Props) {
  if (scans.length === 0) return <p className={css.dim}>Przy zapisach tych osób nie ma skanów.</p>
  return (
    <table className={css.table}>
      <caption>Skany ({scans.length})</caption>
      <thead>
        <tr>
          <th scope="col">Skan</th>
          <th scope="col">Przy czym</th>
          <th scope="col">Co się z nim stanie</th>
        </tr>
      </thead>
      <tbody>
        {scans.map((scan, index) => {
          const isOpen = (scan.fate === 'named' || scan.fate === 'evidence') && scan.id !== null
          return (
            <tr key={scan.id ?? `kosz ${index}`}>
              <td>
                {isOpen ? (
                  <Checkbox
                    label={`Usuń: ${scan.name}`}
                    checked={chosen.has(scan.id ?? 0)}
                    onChange={(event) => onChoose(scan.id ?? 0, event.currentTarget.checked)}
                  />
                ) : (
                  scan.name
                )}
              </td>
              <td>{scan.record === '' ? 'w koszu' : scan.record}</td>
              <td>{isOpen && chosen.has(scan.id ?? 0) ? 'zniknie: tak wskazano' : fateWords(scan)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
