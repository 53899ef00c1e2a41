import { counted } from '#shared/kernel/text.ts'
import { inHours } from '#shared/supportCards/card.ts'
import type { LimitRow } from '#shared/supportCards/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './supportCards.module.css'

type Values = { limits: { supportType: string; minutes: number | null; revision: number | null }[]; revision: number }

const valuesOf = (rows: readonly LimitRow[]): Values => ({
  limits: rows.map(({ supportType, minutes, revision }) => ({ supportType, minutes, revision })),
  revision: rows.reduce(
    (sum, row, index) => (sum * 31 + (row.minutes ?? 0) + (row.revision ?? 0) + index) % 1_000_000_007,
    7,
  ),
})

function LimitsTable({ rows }: { rows: readonly LimitRow[] }) {
  return (
    <table className={css.fields}>
      <thead>
        <tr>
          <th scope="col">Rodzaj wsparcia</th>
          <th scope="col">Najwięcej na osobę</th>
          <th scope="col">Najwięcej wykorzystano</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.supportType}>
            <th scope="row">
              {row.label} (godz. po {row.hourMinutes} min)
            </th>
            <td>
              <HoursField
                name={`limits.${index}.minutes`}
                label={`Limit: ${row.label}`}
                hour={row.hourMinutes}
                className={css.bare ?? ''}
              />
            </td>
            <td className={row.over > 0 ? css.due : undefined}>
              {row.mostUsed > 0 && `${inHours(row.mostUsed, row.hourMinutes)} godz.`}
              {row.over > 0 && `, ponad limit: ${counted(row.over, 'osoba', 'osoby', 'osób')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The most a participant of the edition may get of each kind of individual support; empty: no limit. */
export function LimitsForm({ editionId }: { editionId: number }) {
  const { data: rows, error, again } = useAsk('supportCards.limits', { editionId })
  const { tell } = useTell('supportCards.saveLimits')
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!rows) return <Loading what="Wczytuję limity…" />
  const values = valuesOf(rows)
  return (
    <Form<Values, unknown>
      label="Limity wsparcia"
      values={values}
      submit="Zapisz limity"
      enterGoesOn
      onSend={async ({ limits }) => {
        const changed = limits.filter((limit, index) => limit.minutes !== rows[index]?.minutes)
        return changed.length === 0 ? { ok: true, value: {} } : tell({ editionId, limits: changed })
      }}
      onSaved={() => say({ sentence: 'Zapisano limity wsparcia.' })}
    >
      <FollowRecord values={values} />
      <p>
        Ile godzin jednego rodzaju może dostać jeden uczestnik tej edycji. Puste pole oznacza brak limitu. Spotkanie
        ponad limit można zapisać: program ostrzeże.
      </p>
      <LimitsTable rows={rows} />
    </Form>
  )
}
