import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { isChanged } from '#shared/filings/compare.ts'
import { type ComparedSide, comparedParts } from '#shared/filings/comparison.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { ComparedFigures } from './ComparedFigures.tsx'
import { sideIn, sideValue } from './compareAddress.ts'
import css from './filings.module.css'

type Sides = { readonly before: ComparedSide; readonly after: ComparedSide }
type Props = Sides & {
  grantId: number
  all: boolean
  onSides: (sides: Sides) => void
  onAll: (all: boolean) => void
  /** The way to print it. */
  print: ReactNode
}

function Figures({ before, after, grantId, all }: Pick<Props, 'before' | 'after' | 'grantId' | 'all'>) {
  const { data, error, again } = useAsk('filings.compare', { before, after })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Porównuję…" />
  const shown = all ? data.figures : data.figures.filter(isChanged)
  return (
    <>
      <p role="status">
        {data.changed === 0
          ? 'Oba sprawozdania mówią to samo: żadna liczba, data ani opis się nie różni.'
          : `Różni się ${counted(data.changed, 'pozycja', 'pozycje', 'pozycji')}.`}
      </p>
      {comparedParts.map((part) => (
        <ComparedFigures key={part} part={part} figures={shown.filter((one) => one.part === part)} grantId={grantId} />
      ))}
    </>
  )
}

/** Two reports of a grant side by side: what was filed, or what the records say today. */
export function CompareView({ grantId, before, after, all, onSides, onAll, print }: Props) {
  const options = useAsk('filings.sides', { grantId }).data?.map(({ side, label }) => ({
    value: sideValue(side),
    label,
  }))
  const choose = (which: keyof Sides) => (value: string) => {
    const side = sideIn(value)
    if (side) onSides({ ...{ before, after }, [which]: side })
  }
  const select = (which: keyof Sides, label: string, side: ComparedSide) => (
    <NativeSelect
      label={label}
      data={options ?? []}
      value={sideValue(side)}
      onChange={(event) => choose(which)(event.currentTarget.value)}
    />
  )
  return (
    <section className={css.compared} aria-label="Porównanie">
      <div className={css.choices}>
        {select('before', 'Było', before)}
        {select('after', 'Jest', after)}
        <Checkbox label="Tylko zmiany" checked={!all} onChange={(event) => onAll(!event.currentTarget.checked)} />
        {print}
      </div>
      <Figures before={before} after={after} grantId={grantId} all={all} />
    </section>
  )
}
