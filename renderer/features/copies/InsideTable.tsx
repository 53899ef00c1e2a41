import type { CopyInside } from '#shared/copies/contract.ts'
import type { HeadCounts } from '#shared/copies/schema.ts'
import css from './copies.module.css'
import { momentWords } from './copyWords.ts'

const lines: readonly (readonly [keyof HeadCounts, string])[] = [
  ['people', 'Osoby'],
  ['participations', 'Udziały w edycjach'],
  ['documents', 'Dokumenty księgowe'],
  ['certificates', 'Zaświadczenia'],
  ['reports', 'Sprawozdania'],
  ['scans', 'Skany'],
]

/** What is inside a copy, beside what the open file holds. */
export const InsideTable = ({ inside: { counts, present, lastStep } }: { inside: CopyInside }) => (
  <>
    <table className={css.counts}>
      <caption className="k-visually-hidden">Zawartość kopii</caption>
      <thead>
        <tr>
          <th scope="col">Co</th>
          <th scope="col">W kopii</th>
          {present && <th scope="col">W pliku teraz</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, label]) => (
          <tr key={key} data-differs={(present && present.counts[key] !== counts[key]) || undefined}>
            <th scope="row">{label}</th>
            <td>{counts[key]}</td>
            {present && <td>{present.counts[key]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      {lastStep
        ? `Ostatnia zmiana w kopii: ${momentWords(lastStep.at)}, ${lastStep.sentence}.`
        : 'W kopii nie ma jeszcze żadnej zmiany.'}
    </p>
  </>
)
