import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import type { ChangeClass } from '#shared/diagnoses/change.ts'
import { classWords, signed } from '#shared/diagnoses/resultWords.ts'
import css from './diagnoses.module.css'

const signs = { growth: IconArrowUpRight, same: IconArrowRight, fall: IconArrowDownRight }

/** A change in points and words, told by a sign as well. */
export function ChangeMark({ change, kind }: { change: number | null; kind: ChangeClass | null }) {
  if (change === null || kind === null) return <>–</>
  const Sign = signs[kind]
  return (
    <span className={css.mark} data-class={kind}>
      <Sign size={16} aria-hidden />
      <b>{signed(change)}</b> {classWords[kind]}
    </span>
  )
}
