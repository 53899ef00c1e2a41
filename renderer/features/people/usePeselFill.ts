import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { type PeselFacts, readPesel } from '#shared/kernel/identifiers.ts'
import type { PersonValues } from './personValues.ts'

/** Writes birth date and sex from a whole PESEL while it is typed; what a person has typed there by hand stays. */
export function usePeselFill(): void {
  const { getValues, setValue } = useFormContext<PersonValues>()
  const pesel = useWatch<PersonValues, 'pesel'>({ name: 'pesel' })
  const filled = useRef<PeselFacts>(undefined)
  useEffect(() => {
    const facts = pesel === null ? undefined : readPesel(pesel)
    if (!facts) return
    const { birthDate, sex } = getValues()
    const set = { shouldDirty: true, shouldValidate: false }
    if (birthDate === null || birthDate === filled.current?.birthDate) setValue('birthDate', facts.birthDate, set)
    if (sex === null || sex === filled.current?.sex) setValue('sex', facts.sex, set)
    filled.current = facts
  }, [pesel, getValues, setValue])
}
