import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { CopyField } from '#shared/generators/fields.ts'
import { formatValue } from '#shared/generators/format.ts'
import { fitOf, lastWords } from '#shared/generators/limits.ts'
import { counted } from '#shared/kernel/text.ts'
import { useCopying } from './copying.tsx'
import css from './generators.module.css'

const signs = (count: number): string => counted(count, 'znak', 'znaki', 'znaków')

/** Length of a box against the limit of the generator, and where it would be cut. */
function Length({ text, limit }: { text: string; limit: number | null }) {
  const { length, over, kept } = fitOf(text, limit)
  if (over === 0)
    return (
      <p className={css.dim}>
        {signs(length)}
        {limit !== null && `, limit ${limit.toLocaleString('pl-PL')}`}
      </p>
    )
  return (
    <p className={css.over}>
      {signs(length)}, o {signs(over)} za dużo (limit {limit?.toLocaleString('pl-PL')}). Generator utnie tekst po
      słowach: „{lastWords(kept)}”.
    </p>
  )
}

/** One field of the report with its button. */
export function CopyFieldRow({ field }: { field: CopyField }) {
  const { format, limits, copied, copy } = useCopying()
  const id = useId()
  const shown = useRef<HTMLDivElement>(null)
  const text = formatValue(field.value, format)
  const was = copied.get(field.id)
  const limit = field.box && limits ? limits[field.box] : null
  const { kept, cut } = fitOf(text, limit)
  const state = was === undefined ? 'open' : was === text ? 'copied' : 'changed'
  return (
    <div className={css.field} data-state={state}>
      <div id={id} className={css.label}>
        {field.label}
      </div>
      <div className={css.value}>
        {text === '' ? (
          <span className={css.dim}>puste</span>
        ) : (
          <div
            ref={shown}
            className={css.text}
            {...(field.box && { role: 'region', tabIndex: 0, 'aria-labelledby': id })}
          >
            {kept}
            {cut !== '' && <mark className={css.cut}>{cut}</mark>}
          </div>
        )}
        {field.box && <Length text={text} limit={limit} />}
        {state === 'changed' && <p className={css.changed}>Zmieniło się po skopiowaniu. Skopiuj jeszcze raz.</p>}
      </div>
      <Button
        data-copy
        variant={state === 'copied' ? 'subtle' : 'default'}
        size="compact-sm"
        disabled={text === ''}
        leftSection={
          state === 'copied' ? (
            <IconCheck size={14} aria-hidden />
          ) : state === 'changed' ? (
            <IconRefresh size={14} aria-hidden />
          ) : (
            <IconCopy size={14} aria-hidden />
          )
        }
        onClick={(event) =>
          void copy({ id: field.id, name: field.label, text, shown: shown.current, button: event.currentTarget })
        }
      >
        {state === 'copied' ? 'Skopiowano' : 'Kopiuj'}
        <span className="k-visually-hidden"> – {field.label}</span>
      </Button>
    </div>
  )
}
