import { Button } from '@mantine/core'
import { useState } from 'react'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { type NotesSecret, shortestNotesPassphrase } from '#shared/diagnoses/notesLock.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { PasswordField } from '../../ui/form/PasswordField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import css from './diagnoses.module.css'
import { NotesSecretFields, noSecret } from './NotesSecretFields.tsx'
import { OpenNotesForm } from './OpenNotesForm.tsx'
import { type PrintOf, RecoveryCode } from './RecoveryCode.tsx'
import { useNotesLock } from './useNotesLock.ts'

const repeated = 'Powtórz to samo hasło.'
/** Two fields for one passphrase: a slip nobody sees would lock the notes for good. */
const NewPassphrase = () => (
  <FieldRow>
    <PasswordField
      name="passphrase"
      label="Nowe hasło do notatek"
      hint={`Co najmniej ${shortestNotesPassphrase} znaków; inne niż hasło pliku.`}
      required
    />
    <PasswordField name="again" label="Powtórz nowe hasło" required />
  </FieldRow>
)
type Fresh = { passphrase: string; again: string }
const fresh: Fresh = { passphrase: '', again: '' }
/** The refusal of two fields that differ; `undefined`: they are the same. */
const differs = ({ passphrase, again }: Fresh): Result<never, CallError> | undefined =>
  passphrase === again
    ? undefined
    : err(
        ruleError('diagnoses.notesRepeated', 'Nie zmieniono: hasła nie są takie same. Wpisz je jeszcze raz.', [
          { path: 'again', message: repeated },
        ]),
      )

function SetForm({ notes, onCode }: { notes: number; onCode: (code: string) => void }) {
  const { tell } = useTell('diagnoses.setNotesPassphrase')
  return (
    <Form<Fresh, { recoveryCode: string }>
      label="Ustawienie hasła do notatek"
      values={fresh}
      submit="Zaszyfruj notatki"
      draft={false}
      onSend={async (typed) => differs(typed) ?? tell({ passphrase: typed.passphrase })}
      onSaved={({ recoveryCode }, _sent, form) => {
        form.reset(fresh)
        onCode(recoveryCode)
      }}
    >
      <Notice kind="info" title="Co się stanie">
        <ul className={css.warnings}>
          <li>
            {notes === 0
              ? 'W pliku nie ma jeszcze notatek; każda następna będzie zaszyfrowana.'
              : `Zaszyfrowane zostaną wszystkie notatki w pliku (${counted(notes, 'notatka', 'notatki', 'notatek')}).`}
          </li>
          <li>
            Dawne brzmienia notatek znikną z historii na trwałe, a usuniętych notatek nie da się przywrócić z kosza.
          </li>
          <li>Kopie pliku zrobione wcześniej mają notatki bez tego hasła: zniszcz je albo dobrze schowaj.</li>
          <li>Dostaniesz kod odzyskiwania do wydrukowania. Kto straci hasło i kod, straci notatki.</li>
        </ul>
      </Notice>
      <NewPassphrase />
    </Form>
  )
}

function ChangeForm() {
  const { tell } = useTell('diagnoses.changeNotesPassphrase')
  const say = useSay()
  const values = { ...fresh, current: noSecret }
  return (
    <Form<Fresh & { current: NotesSecret }, unknown>
      label="Zmiana hasła do notatek"
      values={values}
      submit="Zmień hasło do notatek"
      draft={false}
      onSend={async ({ current, ...typed }) => differs(typed) ?? tell({ current, passphrase: typed.passphrase })}
      onSaved={(_saved, _sent, form) => {
        form.reset(values)
        say({ sentence: 'Zmieniono hasło do notatek. Kod z kartki jest ten sam.' })
      }}
    >
      {(form) => (
        <>
          <NotesSecretFields way={form.watch('current.way')} inside="current." />
          <NewPassphrase />
        </>
      )}
    </Form>
  )
}

function RenewForm({ onCode }: { onCode: (code: string) => void }) {
  const { tell } = useTell('diagnoses.renewNotesCode')
  const values = { current: noSecret }
  return (
    <Form<{ current: NotesSecret }, { recoveryCode: string }>
      label="Nowy kod odzyskiwania"
      values={values}
      submit="Wydaj nowy kod"
      draft={false}
      onSend={tell}
      onSaved={({ recoveryCode }, _sent, form) => {
        form.reset(values)
        onCode(recoveryCode)
      }}
    >
      {(form) => (
        <>
          <p className={css.dim}>Gdy kartka zginęła albo ktoś ją zobaczył. Poprzedni kod przestanie działać.</p>
          <NotesSecretFields way={form.watch('current.way')} inside="current." />
        </>
      )}
    </Form>
  )
}

function RemoveForm() {
  const { tell } = useTell('diagnoses.removeNotesPassphrase')
  const say = useSay()
  return (
    <Form<{ current: NotesSecret }, unknown>
      label="Zdjęcie hasła z notatek"
      values={{ current: noSecret }}
      submit="Zdejmij hasło z notatek"
      destroys
      draft={false}
      onSend={tell}
      onSaved={() => say({ sentence: 'Zdjęto hasło z notatek zastrzeżonych. Czyta je każdy, kto otworzy plik.' })}
    >
      {(form) => (
        <>
          <Notice kind="due" title="Notatki będzie mógł czytać każdy, kto otworzy plik.">
            Ich dawne brzmienia znikną z historii na trwałe. Tego kroku nie można cofnąć.
          </Notice>
          <NotesSecretFields way={form.watch('current.way')} inside="current." />
        </>
      )}
    </Form>
  )
}

/** The second passphrase of the psychologist's notes: set, opened, changed, recovered, taken off. */
export function NotesPassphrase({ print }: { print: PrintOf }) {
  const { data: status, error, again, close } = useNotesLock()
  const [code, setCode] = useState<string>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!status) return <Loading />
  if (code !== undefined) return <RecoveryCode code={code} print={print} onDone={() => setCode(undefined)} />
  if (!status.isSet) return <SetForm notes={status.notes} onCode={setCode} />
  return (
    <div className={css.lock}>
      <Notice
        kind="good"
        title={`Notatki zastrzeżone są zaszyfrowane od ${formatDate((status.setAt ?? '').slice(0, 10))}.`}
        {...(status.isOpen && {
          action: (
            <Button variant="default" onClick={() => void close()}>
              Zamknij notatki
            </Button>
          ),
        })}
      >
        {status.isOpen ? 'Teraz są otwarte.' : 'Teraz są zamknięte.'} W pliku:{' '}
        {counted(status.notes, 'notatka', 'notatki', 'notatek')}.
      </Notice>
      <Tabs
        label="Hasło do notatek"
        tabs={[
          ...(status.isOpen ? [] : [{ id: 'open', label: 'Otwórz', content: <OpenNotesForm status={status} /> }]),
          { id: 'change', label: 'Zmień hasło', content: <ChangeForm /> },
          { id: 'renew', label: 'Nowy kod', content: <RenewForm onCode={setCode} /> },
          { id: 'remove', label: 'Zdejmij hasło', content: <RemoveForm /> },
        ]}
      />
    </div>
  )
}
