import { useDebouncedValue } from '@mantine/hooks'
import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { readPesel } from '#shared/kernel/identifiers.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './people.module.css'
import type { PersonValues } from './personValues.ts'

/** People already in the file who may be the one being typed, each with the way to their record. */
export function SimilarPeople({ exceptId }: { exceptId: number | null }) {
  const [pesel, firstName, lastName, birthDate] = useWatch<
    PersonValues,
    ['pesel', 'firstName', 'lastName', 'birthDate']
  >({ name: ['pesel', 'firstName', 'lastName', 'birthDate'] })
  const typed = {
    pesel: readPesel(pesel ?? '')?.pesel ?? '',
    firstName,
    lastName,
    birthDate: birthDate !== null && isIsoDate(birthDate) ? birthDate : '',
    exceptId,
  }
  const [asked] = useDebouncedValue(typed, 200)
  const enough = asked.pesel !== '' || (asked.lastName !== '' && asked.birthDate !== '')
  const { data } = useAsk('people.similar', asked, { enabled: enough, keep: true })
  const found = enough ? (data ?? []) : []
  return (
    <div aria-live="polite" className={css.said}>
      {found.length > 0 && (
        <Notice
          kind="due"
          title={found.length === 1 ? 'Ta osoba może już być w pliku' : 'Te osoby mogą już być w pliku'}
        >
          <ul className={css.similar}>
            {found.map((person) => (
              <li key={person.id}>
                <Link href={`/uczestnicy/${person.id}`}>{person.name}</Link>, ur. {formatDate(person.birthDate)},{' '}
                {person.samePesel ? 'ten sam PESEL' : 'to samo nazwisko, imię i data urodzenia'}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
