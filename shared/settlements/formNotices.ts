import type { Grant } from '../grants/schema.ts'
import { lawVersionFor } from './lawVersion.ts'

/**
 * What the coordinator has to know of the form a grant is settled on, as Polish sentences; none where the form and the law
 * agree. Chosen by the grant's own date and mode, never by today (settlement.md 0.3, 0.5, 0.6, 2.10).
 */
export function formNotices({ mode, lawDate }: Pick<Grant, 'mode' | 'lawDate'>): string[] {
  const notices: string[] = []
  if (mode === 'art19a')
    notices.push(
      'To mały grant (art. 19a): sprawozdanie składa się na wzorze uproszczonym (Dz.U. 2018 poz. 2055), z opisem wykonania zadania i zestawieniem wydatków finansowanych z dotacji. Program drukuje wzór pełny; przepisz z niego te części na wzór uproszczony.',
    )
  if (lawVersionFor(lawDate) === 'from-2026-09-01')
    notices.push(
      'Od naborów i ofert z 1.09.2026 sprawozdanie mówi o zapewnionych wkładach rzeczowych lub osobowych albo o wysokości środków finansowych własnych i z innych źródeł (art. 18 ust. 4 pkt 3). Opisz to w części I.2. Wzór jest nadal z 2018 roku: przed złożeniem sprawdź, czy nie wydano nowego.',
    )
  return notices
}
