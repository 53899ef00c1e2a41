import { Button, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { AnonymiseForm } from './AnonymiseForm.tsx'
import css from './anonymisation.module.css'

/** People to be taken out on another ground than a passed term or their own request: a decision of an office, a mistaken record. */
export function OtherGround() {
  // `null`: not opened yet, so that the button takes the keyboard only when it comes back.
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const { data: people = [] } = useAsk('dataProtection.people', {}, { enabled: isOpen === true })
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (!isOpen)
    return (
      <div>
        <Button variant="default" autoFocus={isOpen === false} onClick={() => setOpen(true)}>
          Anonimizuj na innej podstawie
        </Button>
      </div>
    )
  return (
    <section className={css.part} aria-label="Inna podstawa">
      <MultiSelect
        label="Kogo zanonimizować"
        description="Na przykład po decyzji Prezesa UODO albo gdy danych nie wolno było zebrać."
        searchable
        autoFocus
        openOnFocus={false}
        data={people.map(({ id, name, birthDate }) => ({
          value: String(id),
          label: `${name}, ur. ${formatDate(birthDate)}`,
        }))}
        value={[...chosen]}
        onChange={setChosen}
        nothingFoundMessage="Nie ma takiej osoby."
        maw="30rem"
        classNames={{ input: css.people ?? '', pill: css.pill ?? '' }}
      />
      {chosen.length > 0 && (
        <AnonymiseForm
          key={chosen.join(',')}
          personIds={chosen.map(Number)}
          basis="other"
          onDone={() => {
            setChosen([])
            setOpen(false)
          }}
        />
      )}
      <div>
        <Button
          variant="default"
          onClick={() => {
            setChosen([])
            setOpen(false)
          }}
        >
          Zamknij inną podstawę
        </Button>
      </div>
    </section>
  )
}
