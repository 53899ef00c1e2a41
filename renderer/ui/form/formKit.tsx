import { createContext, useContext, useEffect } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'

/** Says in a Polish sentence what is wrong with a value of the form, or nothing. */
export type Check = (value: unknown) => string | undefined
/** The fields that stand in the form now, by path, each with its own check. */
export type Checks = Map<string, Check>

export const ChecksContext = createContext<Checks | undefined>(undefined)

/** Makes the field known to its form for as long as it stands there. */
export function useCheck(name: string, check: Check): void {
  const checks = useContext(ChecksContext)
  useEffect(() => {
    checks?.set(name, check)
    return () => {
      if (checks?.get(name) === check) checks.delete(name)
    }
  }, [checks, name, check])
}

/** What every field takes. Give `Values` to have the path checked: `<TextField<Person> name="lastName" … />`. */
export type FieldProps<Values extends FieldValues = FieldValues> = {
  name: FieldPath<Values>
  label: string
  hint?: string
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  className?: string
}

export const missing = 'Uzupełnij to pole.'
/** Nothing was typed or chosen. */
export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Value at `lines.0.amount` inside a form's values. */
export const at = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key], values)
