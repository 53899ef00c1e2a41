import { useWatch } from 'react-hook-form'
import { fold } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { SuggestField } from '../../ui/form/SuggestField.tsx'

/** The name of somebody at work: people of the staff are offered while it is typed, and the same name is the same person. */
export function StaffName() {
  const typed = fold(String(useWatch({ name: 'name' }) ?? '')).trim()
  const { data: staff = [] } = useAsk('staff.list', { activeOnly: true })
  const offered = staff
    .filter((person) => !person.atComputer)
    .map((person) => ({
      id: person.id,
      text: `${person.firstName} ${person.lastName}`,
      aside: person.roles.join(', '),
    }))
    .filter(({ text }) => typed !== '' && fold(text).includes(typed))
  return (
    <SuggestField
      name="name"
      label="Imię i nazwisko"
      hint="Osoby z kadry program podpowie; to samo imię i nazwisko to ta sama osoba."
      required
      maxLength={120}
      suggestions={offered.slice(0, 8)}
    />
  )
}
