import { randomBytes } from 'node:crypto'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { notesContract } from '#shared/diagnoses/notesContract.ts'
import { recoveryBytes, recoveryCodeOf, typedCode } from '#shared/diagnoses/notesLock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CommandContext, HandlersFor } from '../../context.ts'
import { noteDisclosure } from '../../dataProtection/repo.ts'
import type { Reader, Tx } from '../../db/open.ts'
import { redact } from '../../history/chain/redact.ts'
import { deriveKey, saltLength } from '../../vault/fileKey.ts'
import { rewriteRestrictedNotes } from '../repo.ts'
import { storedNotes } from '../restrictedNotes.ts'
import { dataKeyLength, seal, sealNote, unseal, unsealNote } from './cipher.ts'
import type { OpenNotes } from './openNotes.ts'
import { lockOf, noteChanges, notesLockOf, wrapOf } from './queries.ts'
import { addLock, removeLock, replaceWrap, type Way, type Wrap } from './repo.ts'

type Secret = { readonly way: Way; readonly secret: string }

const wrapAbout = (way: Way): string => `notes_key:${way}`
/** The data key under a passphrase or a code, with a salt of its own. */
async function wrapped(dataKey: Uint8Array, { way, secret }: Secret): Promise<Wrap> {
  const salt = randomBytes(saltLength)
  const under = await deriveKey(way === 'recovery' ? typedCode(secret) : secret, salt)
  const text = seal(under.bytes, dataKey, wrapAbout(way))
  under.wipe()
  return { salt: salt.toString('base64'), wrapped: text }
}

const seconds = (count: number): string => (count < 60 ? `${count} s` : `${Math.ceil(count / 60)} min`)
const tooSoon = (wait: number) =>
  ruleError(
    'diagnoses.notesTooSoon',
    `Po kilku złych hasłach trzeba chwilę poczekać: następne można wpisać za ${seconds(wait)}. Niczego nie zmieniono.`,
  )
const wrongSecret = (way: Way, wait: number): CallError =>
  ruleError(
    'diagnoses.notesSecret',
    `${way === 'recovery' ? 'Ten kod' : 'To hasło'} nie otwiera notatek. Niczego nie zmieniono. ${
      way === 'recovery'
        ? 'Przepisz z kartki wszystkie 30 znaków'
        : 'To drugie hasło, nie hasło pliku; sprawdź, czy nie jest włączony Caps Lock'
    }${wait > 0 ? `; następna próba za ${seconds(wait)}` : ''}.`,
    [{ path: 'secret', message: way === 'recovery' ? 'Ten kod nie pasuje.' : 'To hasło nie pasuje.' }],
  )
const notSet = (): CallError =>
  ruleError('diagnoses.notesNotLocked', 'Notatki zastrzeżone nie mają drugiego hasła. Nic nie zmieniono.')

/** The data key by a passphrase or a code; a wrong one counts, and after a few the next has to wait. */
async function dataKeyBy(db: Reader, notes: OpenNotes, by: Secret): Promise<Result<Buffer, CallError>> {
  const wrap = await wrapOf(db, by.way)
  if (!wrap) return err(notSet())
  const wait = notes.attempts.waitSeconds()
  if (wait > 0) return err(tooSoon(wait))
  notes.attempts.begin()
  const under = await deriveKey(
    by.way === 'recovery' ? typedCode(by.secret) : by.secret,
    Buffer.from(wrap.salt, 'base64'),
  )
  const dataKey = unseal(under.bytes, wrap.wrapped, wrapAbout(by.way))
  under.wipe()
  if (!dataKey) return err(wrongSecret(by.way, notes.attempts.waitSeconds()))
  notes.attempts.succeeded()
  return ok(dataKey)
}

/** Fields of a refusal where the secret stands inside `current`. */
const inCurrent = (answer: Result<Buffer, CallError>): Result<Buffer, CallError> =>
  answer.ok
    ? answer
    : err({ ...answer.error, fields: answer.error.fields.map((one) => ({ ...one, path: `current.${one.path}` })) })

/** Writes every note anew and takes its older wordings out of the history. */
async function rewrite(
  { db, commandId }: Pick<CommandContext, 'commandId'> & { db: Tx },
  reason: string,
  sealed: boolean,
  asKept: (id: number, text: string) => string,
): Promise<void> {
  const notes = await storedNotes(db)
  const old = await noteChanges(db, commandId)
  await rewriteRestrictedNotes(
    db,
    notes.map(({ id, text }) => ({ id, text: asKept(id, text) })),
    sealed,
  )
  if (notes.length > 0 || old.length > 0) await redact(db, { commandId, reason, changes: old, sentences: [] })
}

export const notesHandlers: HandlersFor<keyof typeof notesContract> = {
  'diagnoses.notesLock': async ({ db, notes }) => ok(await notesLockOf(db, notes)),
  'diagnoses.openNotes': async ({ db, clock, notes }, by) => {
    const dataKey = await dataKeyBy(db, notes, by)
    if (!dataKey.ok) return dataKey
    const what = by.way === 'recovery' ? 'kodem z kartki' : 'drugim hasłem'
    await noteDisclosure(db, { person_id: null, at: clock.now(), kind: 'restrictedNotes', recipient: '', what })
    notes.open(dataKey.value)
    return ok({})
  },
  'diagnoses.closeNotes': async ({ notes }) => {
    notes.forget()
    return ok({})
  },
  'diagnoses.keepNotesOpen': async ({ notes }) => {
    notes.key()
    return ok({})
  },
  'diagnoses.setNotesPassphrase': async (context, { passphrase }) => {
    const { db, clock, notes } = context
    if (await lockOf(db))
      return err(
        ruleError(
          'diagnoses.notesLocked',
          'Notatki zastrzeżone mają już drugie hasło. Nic nie zmieniono. Możesz je zmienić, znając obecne.',
        ),
      )
    const dataKey = randomBytes(dataKeyLength)
    const recoveryCode = recoveryCodeOf(randomBytes(recoveryBytes))
    await addLock(db, clock.now(), {
      passphrase: await wrapped(dataKey, { way: 'passphrase', secret: passphrase }),
      recovery: await wrapped(dataKey, { way: 'recovery', secret: recoveryCode }),
    })
    await rewrite(context, 'ustawienie hasła do notatek zastrzeżonych', true, (id, text) => sealNote(dataKey, id, text))
    notes.open(dataKey)
    return ok({ recoveryCode })
  },
  'diagnoses.changeNotesPassphrase': async ({ db, clock, notes }, { current, passphrase }) => {
    const dataKey = inCurrent(await dataKeyBy(db, notes, current))
    if (!dataKey.ok) return dataKey
    const wrap = await wrapped(dataKey.value, { way: 'passphrase', secret: passphrase })
    await replaceWrap(db, clock.now(), 'passphrase', wrap)
    dataKey.value.fill(0)
    return ok({})
  },
  'diagnoses.renewNotesCode': async ({ db, clock, notes }, { current }) => {
    const dataKey = inCurrent(await dataKeyBy(db, notes, current))
    if (!dataKey.ok) return dataKey
    const recoveryCode = recoveryCodeOf(randomBytes(recoveryBytes))
    const wrap = await wrapped(dataKey.value, { way: 'recovery', secret: recoveryCode })
    await replaceWrap(db, clock.now(), 'recovery', wrap)
    dataKey.value.fill(0)
    return ok({ recoveryCode })
  },
  'diagnoses.removeNotesPassphrase': async (context, { current }) => {
    const { db, notes } = context
    const dataKey = inCurrent(await dataKeyBy(db, notes, current))
    if (!dataKey.ok) return dataKey
    const key = dataKey.value
    await rewrite(context, 'zdjęcie hasła z notatek zastrzeżonych', false, (id, text) => unsealNote(key, id, text))
    await removeLock(db)
    key.fill(0)
    notes.forget()
    return ok({})
  },
}
