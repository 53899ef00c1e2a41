import type { NotesSecret } from '#shared/diagnoses/notesLock.ts'
import { PasswordField } from '../../ui/form/PasswordField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'

export const noSecret: NotesSecret = { way: 'passphrase', secret: '' }
const ways = [
  { value: 'passphrase', label: 'drugim hasłem' },
  { value: 'recovery', label: 'kodem z kartki' },
] as const

/** By what the notes are opened, and the passphrase or the code itself; `inside` is where they stand in the form. */
export function NotesSecretFields({ way, inside = '' }: { way: NotesSecret['way']; inside?: '' | 'current.' }) {
  return (
    <>
      <SelectField name={`${inside}way`} label="Czym otworzyć" required options={ways} width="12rem" />
      {way === 'recovery' ? (
        <TextField name={`${inside}secret`} label="Kod z kartki" required width="24rem" maxLength={80} />
      ) : (
        <PasswordField name={`${inside}secret`} label="Hasło do notatek" required width="24rem" />
      )}
    </>
  )
}
