import { NativeSelect } from '@mantine/core'
import type { ParticipantRow, Path } from '#shared/editions/schema.ts'
import type { Filter, Shown } from './chosenParticipants.ts'

type Props = {
  filter: Filter
  onFilter: (filter: Filter) => void
  rows: readonly ParticipantRow[]
  paths: readonly Path[]
}

/** Groups that occur among these people as the main one, in the order they occur. */
const groupsOf = (rows: readonly ParticipantRow[]): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ mainGroup, mainGroupLabel }) => (mainGroup ? [[mainGroup, mainGroupLabel ?? mainGroup]] : [])),
  )

/** Narrows the participants: by state, by group, by path. A choice of one is not offered. */
export function ParticipantFilter({ filter, onFilter, rows, paths }: Props) {
  const groups = groupsOf(rows)
  return (
    <>
      <NativeSelect
        label="Pokaż"
        w="13rem"
        value={filter.shown}
        onChange={(event) => onFilter({ ...filter, shown: event.currentTarget.value as Shown })}
      >
        <option value="all">wszystkich</option>
        <option value="inProgress">w trakcie</option>
        <option value="ended">po zakończeniu</option>
        <option value="owed">z zaświadczeniem do wydania</option>
        <option value="warned">z uwagami do sprawdzenia</option>
      </NativeSelect>
      {groups.size > 1 && (
        <NativeSelect
          label="Grupa"
          w="12rem"
          value={filter.group ?? ''}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, group: value === '' ? null : value })}
        >
          <option value="">wszystkie</option>
          {[...groups].map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </NativeSelect>
      )}
      {paths.length > 0 && (
        <NativeSelect
          label="Ścieżka"
          w="11rem"
          value={filter.pathId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, pathId: value === '' ? null : Number(value) })
          }
        >
          <option value="">wszystkie</option>
          {paths.map((path) => (
            <option key={path.id} value={path.id}>
              {path.name}
            </option>
          ))}
        </NativeSelect>
      )}
    </>
  )
}
