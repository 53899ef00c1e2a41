import { fitOf, lastWords } from '#shared/generators/limits.ts'
import { generatorMeant } from '#shared/generators/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import type { TextField } from './reportState.ts'
import css from './textPart.module.css'

type Props = { field: TextField; text: string; grant: Grant }
const signs = (count: number): string => counted(count, 'znak', 'znaki', 'znaków')

/** How long the contract wants a description, and how long the generator lets it be. */
export function BoxLength({ field, text, grant }: Props) {
  const generators = useAsk('generators.list', {}).data ?? []
  const written = text.trim()
  const isDescription = field === 'i1' || field === 'i2'
  const missing = isDescription ? Math.max(0, grant.leastCharacters - written.length) : 0
  const generator = generatorMeant(grant.generator, generators)
  const limit = generator?.limits[field] ?? null
  const { over, kept } = fitOf(written, limit)
  return (
    <>
      {isDescription && grant.leastCharacters > 0 && (
        <span>
          {', '}
          {missing > 0
            ? `do najmniejszej długości z umowy brakuje ${missing.toLocaleString('pl-PL')}`
            : `umowa chce najmniej ${grant.leastCharacters.toLocaleString('pl-PL')}`}
        </span>
      )}
      {limit !== null && over === 0 && (
        <span>
          , {generator?.name} mieści {limit.toLocaleString('pl-PL')}
        </span>
      )}
      {over > 0 && (
        <span className={css.over}>
          , o {signs(over)} za dużo dla {generator?.name}; utnie po „{lastWords(kept)}”
        </span>
      )}
    </>
  )
}
