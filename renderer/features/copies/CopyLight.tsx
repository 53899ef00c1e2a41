import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconOctagon } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { LightTone } from '#shared/copies/light.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './copies.module.css'

/** Copies are made by themselves, so the window asks now and then. Milliseconds. */
const between = 60_000
const signs = {
  good: IconCircleCheck,
  due: IconAlertTriangle,
  block: IconOctagon,
  none: IconCircleDashed,
} as const satisfies Record<LightTone, unknown>

/** In the top bar: how old the newest verified copy is; leads to the copies. */
export function CopyLight() {
  const { data } = useAsk('copies.status', {}, { every: between })
  if (!data) return null
  const Sign = signs[data.tone]
  return (
    <Link href="/ustawienia/kopie" className={css.light} data-tone={data.tone} title={data.sentence}>
      <Sign size={16} aria-hidden />
      {data.short}
    </Link>
  )
}
