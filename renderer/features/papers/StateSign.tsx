import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconMinus,
  IconPlaylistX,
} from '@tabler/icons-react'
import type { PaperState } from '#shared/papers/schema.ts'

const signs = {
  complete: IconCheck,
  missing: IconAlertTriangle,
  due: IconClock,
  notYet: IconMinus,
  optional: IconCircleDashed,
  notNeeded: IconPlaylistX,
} as const

/** The sign of a state; the word stands beside it or in the label. */
export function StateSign({ state }: { state: PaperState }) {
  const Sign = signs[state]
  return <Sign size={16} aria-hidden />
}
