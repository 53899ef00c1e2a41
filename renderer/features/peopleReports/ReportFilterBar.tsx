import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate, parsePolishDate } from '#shared/kernel/dates.ts'
import { type ReportKind, reportKinds } from '#shared/peopleReports/filter.ts'
import css from './report.module.css'
import { kindNames, type ReportChoice } from './reportChoice.ts'

type Edition = { readonly id: number; readonly name: string }
type Props = {
  choice: ReportChoice
  onChange: (change: Partial<ReportChoice>) => void
  editions: readonly Edition[]
  years: readonly number[]
  paths: readonly string[]
}

/** The editions of a project: one to begin with, more when they are added. */
function Editions({ choice, onChange, editions }: Pick<Props, 'choice' | 'onChange' | 'editions'>) {
  const chosen = choice.editionIds
  const others = editions.filter(({ id }) => !chosen.includes(id))
  const name = (id: number) => editions.find((edition) => edition.id === id)?.name ?? `nr ${id}`
  return (
    <>
      <NativeSelect
        label="Edycja"
        w="12rem"
        value={String(chosen[0] ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ editionIds: [Number(value), ...chosen.slice(1).filter((id) => id !== Number(value))] })
        }
      >
        {chosen.length === 0 && <option value="">wybierz</option>}
        {editions.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </NativeSelect>
      {chosen.length > 0 && others.length > 0 && (
        <NativeSelect
          label="Razem z edycją"
          w="11rem"
          value=""
          onChange={({ currentTarget: { value } }) =>
            value !== '' && onChange({ editionIds: [...chosen, Number(value)] })
          }
        >
          <option value="">dodaj edycję…</option>
          {others.map(({ id, name: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </NativeSelect>
      )}
      {chosen.length > 1 && (
        <ul className={css.chosen} aria-label="Dodane edycje">
          {chosen.slice(1).map((id) => (
            <li key={id}>
              {name(id)}
              <ActionIcon
                aria-label={`Usuń z raportu: ${name(id)}`}
                title="Usuń z raportu"
                onClick={() => onChange({ editionIds: chosen.filter((one) => one !== id) })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A day typed the Polish way; the report follows once it is a day. */
function Day({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const [typed, setTyped] = useState(formatDate(choice.day))
  const day = parsePolishDate(typed)
  return (
    <TextInput
      label="Dzień"
      w="9rem"
      placeholder="dd.mm.rrrr"
      value={typed}
      error={day === undefined ? 'Wpisz datę, na przykład 12.05.2021.' : undefined}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        const read = parsePolishDate(value)
        if (read !== undefined) onChange({ day: read })
      }}
    />
  )
}

const abouts = [
  ['inEdition', 'w edycji'],
  ['inYear', 'w roku'],
  ['onDay', 'na dzień'],
] as const

/** Which report, about what, for whom. */
export function ReportFilterBar(props: Props) {
  const { choice, onChange, years, paths } = props
  return (
    <div className={css.filter}>
      <NativeSelect
        label="Raport"
        w="15rem"
        value={choice.kind}
        onChange={({ currentTarget: { value } }) => {
          const kind = value as ReportKind
          // The two official reports are about a year.
          onChange(kind === 'edition' ? { kind } : { kind, about: 'inYear' })
        }}
      >
        {reportKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindNames[kind]}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label="Za co"
        w="8rem"
        value={choice.about}
        onChange={({ currentTarget: { value } }) => onChange({ about: value as ReportChoice['about'] })}
      >
        {abouts.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </NativeSelect>
      {choice.about === 'inEdition' && <Editions {...props} />}
      {choice.about === 'inYear' && (
        <NativeSelect
          label="Rok"
          w="6rem"
          value={String(choice.year)}
          onChange={({ currentTarget: { value } }) => onChange({ year: Number(value) })}
        >
          {[...new Set([choice.year, ...years])]
            .sort((a, b) => b - a)
            .map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
        </NativeSelect>
      )}
      {choice.about === 'onDay' && <Day choice={choice} onChange={onChange} />}
      {(paths.length > 0 || choice.path !== '') && (
        <NativeSelect
          label="Ścieżka"
          w="11rem"
          value={choice.path}
          onChange={({ currentTarget: { value } }) => onChange({ path: value })}
        >
          <option value="">wszyscy</option>
          {[...new Set([...paths, ...(choice.path === '' ? [] : [choice.path])])].map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </NativeSelect>
      )}
      <Checkbox
        size="xs"
        className={css.check ?? ''}
        label="Wersja publiczna"
        checked={choice.isPublic}
        onChange={({ currentTarget: { checked } }) => onChange({ isPublic: checked })}
      />
    </div>
  )
}
