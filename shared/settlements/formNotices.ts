import type { Grant } from '../grants/schema.ts'
import { lawVersionFor } from './lawVersion.ts'

const full =
  'Od naborów i ofert z 1.09.2026 sprawozdanie mówi o zapewnionych wkładach rzeczowych lub osobowych albo o wysokości środków finansowych własnych i z innych źródeł (art. 18 ust. 4 pkt 3). Opisz to w części I.2. Wzór jest nadal z 2018 roku: przed złożeniem sprawdź, czy nie wydano nowego.'
const simplified = 'Wzór uproszczony jest nadal z 2018 roku: przed złożeniem sprawdź, czy nie wydano nowego.'

/**
 * What the coordinator has to know of the form a grant is settled on, as Polish sentences; none where the form and the law
 * agree. Chosen by the grant's own date and mode, never by today. A simplified report says nothing of contributions, so the
 * new law asks nothing more of it (art. 19a ust. 7c; settlement.md 0.3, 0.5, 0.6, 2.10).
 */
export function formNotices({ mode, lawDate }: Pick<Grant, 'mode' | 'lawDate'>): string[] {
  if (lawVersionFor(lawDate) !== 'from-2026-09-01') return []
  return [mode === 'art19a' ? simplified : full]
}
