import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type BudgetVersion, versionTitle } from '#shared/budgets/versions.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { sourceNamesOf } from '#shared/grants/sourceNames.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { DiffTable } from './DiffTable.tsx'
import css from './versions.module.css'

type Props = { grant: Grant; versions: readonly BudgetVersion[] }

/** Two states of the budget side by side; the later one can be the budget as it is now. */
export function VersionCompare({ grant, versions }: Props) {
  const [from, setFrom] = useState<number>()
  const [to, setTo] = useState<number | null>(null)
  const [all, setAll] = useState(false)
  // A version may be gone since it was chosen.
  const first = versions.find((one) => one.id === from) ?? versions.at(-1)!
  const second = versions.find((one) => one.id === to) ?? null
  const { data, error, again } = useAsk('budgets.compare', {
    grantId: grant.id,
    from: first.id,
    to: second?.id ?? null,
  })
  const options = versions.map((one) => ({ value: String(one.id), label: versionTitle(one) }))
  return (
    <section aria-label="Porównanie">
      <h2>Porównanie</h2>
      <div className={css.choices}>
        <NativeSelect
          label="Od"
          data={options}
          value={String(first.id)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="Do"
          data={[...options, { value: '', label: 'Budżet teraz' }]}
          value={second ? String(second.id) : ''}
          onChange={(event) => setTo(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        />
        <Checkbox
          label="Pokaż też pozycje bez zmian"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && <DiffTable diff={data} all={all} sourceNames={sourceNamesOf(grant.programmeKind)} />}
    </section>
  )
}
