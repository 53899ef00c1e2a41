import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { RowMark } from '../../ui/table/rowMark.tsx'
import css from './classes.module.css'
import type { GroupValues } from './groupValues.ts'

/** People of the group with the days they belong to it; empty days: as long as they take part in the edition. */
export function GroupMembers() {
  const { fields, append, remove } = useFieldArray<GroupValues, 'members'>({ name: 'members' })
  const editionId = useWatch<GroupValues, 'editionId'>({ name: 'editionId' })
  const seats = useWatch<GroupValues, 'seats'>({ name: 'seats' })
  const { data: people = [] } = useAsk('editions.participants', { editionId })
  const [search, setSearch] = useState('')
  const present = new Set(fields.map((field) => field.participationId))
  const others = people.filter((person) => !present.has(person.id))
  const member = (person: (typeof people)[number]) => ({
    participationId: person.id,
    name: `${person.lastName} ${person.firstName}`,
    validFrom: null,
    validTo: null,
  })
  return (
    <>
      <p className={css.note} role="status">
        W grupie: {counted(fields.length, 'osoba', 'osoby', 'osób')}
        {typeof seats === 'number' && ` na ${counted(seats, 'miejsce', 'miejsca', 'miejsc')}`}
        {typeof seats === 'number' && fields.length > seats && ' – więcej niż miejsc'}.
      </p>
      {fields.length > 0 && (
        <ol className={css.members}>
          {fields.map((field, index) => (
            <li key={field.id}>
              <span title={field.name}>
                {field.name}
                <RowMark of={field} />
              </span>
              <DateField name={`members.${index}.validFrom`} label={`Od kiedy: ${field.name}`} />
              <DateField name={`members.${index}.validTo`} label={`Do kiedy: ${field.name}`} />
              <ActionIcon aria-label={`Wypisz: ${field.name}`} title="Wypisz z grupy" onClick={() => remove(index)}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <>
          <Select
            label="Dopisz osobę"
            placeholder="nazwisko"
            searchable
            value={null}
            searchValue={search}
            onSearchChange={setSearch}
            data={others.map((person) => ({
              value: String(person.id),
              label: `${person.lastName} ${person.firstName}`,
            }))}
            nothingFoundMessage="Nikt nie pasuje."
            withScrollArea={false}
            styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
            onChange={(value) => {
              const person = others.find((one) => String(one.id) === value)
              if (person) append(member(person))
              setSearch('')
            }}
          />
          <div>
            <Button variant="default" onClick={() => append(others.map(member))}>
              Dopisz wszystkich z edycji ({others.length})
            </Button>
          </div>
        </>
      )}
    </>
  )
}
