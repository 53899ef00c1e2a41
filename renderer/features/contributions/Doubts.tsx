import { IconAlertTriangle } from '@tabler/icons-react'
import type { Doubt } from '#shared/contributions/schema.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './contributions.module.css'

/** What an office may doubt, above the record it is about; nothing when all is in order. */
export const Doubts = ({ doubts }: { doubts: readonly Doubt[] }) =>
  doubts.length > 0 && (
    <Notice kind="due" title="Do sprawdzenia">
      <ul className={css.doubts}>
        {doubts.map(({ rule, text }) => (
          <li key={rule + text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )

/** How many doubts a row of a list has. */
export const DoubtCount = ({ doubts }: { doubts: readonly Doubt[] }) =>
  doubts.length > 0 && (
    <span className={css.due} title={doubts.map(({ text }) => text).join('\n')}>
      <IconAlertTriangle size={16} aria-hidden />
      sprawdź ({doubts.length})
    </span>
  )
