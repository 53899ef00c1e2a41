import { type NotesLockStatus, type NotesSecret, notesMinutes } from '#shared/diagnoses/notesLock.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import css from './diagnoses.module.css'
import { NotesSecretFields, noSecret } from './NotesSecretFields.tsx'

/** Opens the notes for a time; what is typed is kept nowhere. */
export function OpenNotesForm({ status, onOpened }: { status: NotesLockStatus; onOpened?: () => void }) {
  const { tell } = useTell('diagnoses.openNotes')
  return (
    <Form<NotesSecret, unknown>
      label="Otwarcie notatek zastrzeżonych"
      values={noSecret}
      submit="Otwórz notatki"
      draft={false}
      onSend={tell}
      onSaved={(_saved, _sent, form) => {
        form.reset(noSecret)
        onOpened?.()
      }}
    >
      {(form) => (
        <>
          <p className={css.dim}>
            Notatki są zaszyfrowane drugim hasłem. Po otwarciu zamkną się same, gdy przez {notesMinutes} minut nikt z
            nich nie skorzysta, i zawsze przy blokadzie i zamknięciu programu.
            {status.waitSeconds > 0 && ` Po złych hasłach następne można wpisać za ${status.waitSeconds} s.`}
          </p>
          <NotesSecretFields way={form.watch('way')} />
        </>
      )}
    </Form>
  )
}
