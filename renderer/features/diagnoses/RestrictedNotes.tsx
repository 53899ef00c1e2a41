import { Button } from '@mantine/core'
import { IconLock, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RestrictedNote } from '#shared/diagnoses/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { type Option, SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './diagnoses.module.css'
import { OpenNotesForm } from './OpenNotesForm.tsx'
import { useNotesLock } from './useNotesLock.ts'

type Values = { staffId: number | null; writtenOn: string | null; text: string; revision: number }
type NoteProps = {
  diagnosisId: number
  note: RestrictedNote | undefined
  authors: readonly Option<number>[]
  onDone: () => void
}

/** One note, typed or changed. Half-written notes are kept nowhere but in the field. */
function NoteForm({ diagnosisId, note, authors, onDone }: NoteProps) {
  const save = useTell('diagnoses.saveRestrictedNote')
  const remove = useTell('diagnoses.removeRestrictedNote')
  const say = useSay()
  const values: Values = {
    staffId: note?.staffId ?? null,
    writtenOn: note?.writtenOn ?? null,
    text: note?.text ?? '',
    revision: note?.revision ?? 0,
  }
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    say(
      answer.ok
        ? { sentence: 'Usunięto notatkę zastrzeżoną. Jest w koszu.' }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <Form<Values, unknown>
      label={note ? 'Notatka zastrzeżona' : 'Nowa notatka zastrzeżona'}
      values={values}
      submit="Zapisz notatkę"
      draft={false}
      onSend={({ writtenOn, ...typed }) =>
        save.tell({ ...typed, id: note?.id ?? null, diagnosisId, writtenOn: writtenOn ?? '' })
      }
      onSaved={() => {
        say({ sentence: 'Zapisano notatkę zastrzeżoną.' })
        onDone()
      }}
      {...(note ? {} : { onCancel: onDone })}
      footer={
        note && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void takeAway(note.id)}
          >
            Usuń notatkę
          </Button>
        )
      }
    >
      {note && <FollowRecord values={values} />}
      <TextArea name="text" label="Treść notatki" rows={4} limit={20_000} required autoFocus={!note} />
      <FieldRow>
        <SelectField name="staffId" label="Kto napisał" none="nie podano" options={authors} />
        <DateField name="writtenOn" label="Data notatki" required />
      </FieldRow>
    </Form>
  )
}

function Notes({ diagnosisId, authors }: { diagnosisId: number; authors: readonly Option<number>[] }) {
  const { data: notes, error, again } = useAsk('diagnoses.restrictedNotes', { diagnosisId })
  const [adding, setAdding] = useState(false)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!notes) return <Loading />
  return (
    <>
      {notes.length === 0 && !adding && <p className={css.dim}>Przy tym pomiarze nie ma notatek zastrzeżonych.</p>}
      {notes.map((note) => (
        <NoteForm key={note.id} diagnosisId={diagnosisId} note={note} authors={authors} onDone={() => undefined} />
      ))}
      {adding ? (
        <NoteForm diagnosisId={diagnosisId} note={undefined} authors={authors} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            Dodaj notatkę
          </Button>
        </div>
      )}
    </>
  )
}

/** The psychologist's notes: read only when somebody asks for them, and gone from the screen when hidden. */
export function RestrictedNotes(props: { diagnosisId: number; authors: readonly Option<number>[] }) {
  const [open, setOpen] = useState(false)
  const { data: lock, inUse, close } = useNotesLock()
  return (
    <section className={css.restricted} aria-label="Notatki zastrzeżone" onKeyDown={inUse}>
      <header>
        <h2>
          <IconLock size={18} aria-hidden /> Notatki zastrzeżone psychologa
        </h2>
        <div className={css.choices}>
          {lock?.isSet && lock.isOpen && (
            <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => void close()}>
              Zamknij notatki
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen(!open)}>
            {open ? 'Ukryj notatki zastrzeżone' : 'Pokaż notatki zastrzeżone'}
          </Button>
        </div>
      </header>
      <p className={css.dim}>
        Nie ma ich na żadnej liście, w wyszukiwaniu ani w wydrukach. Jedyny wyjątek to karta pełna, gdy przy drukowaniu
        wprost się o nie poprosi.
      </p>
      {lock && !lock.isSet && (
        <p className={css.dim}>
          Czyta je każdy, kto otworzy plik. <Link href="/ochrona-danych/notatki">Ustaw drugie hasło</Link>, a zostaną
          zaszyfrowane.
        </p>
      )}
      {open && lock && (lock.isOpen ? <Notes {...props} /> : <OpenNotesForm status={lock} />)}
    </section>
  )
}
