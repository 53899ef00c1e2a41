import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { newNotesPassphrase, notesLockStatus, notesSecret } from './notesLock.ts'

const nothing = z.object({})

/** The second passphrase of the psychologist's notes. */
export const notesContract = {
  'diagnoses.notesLock': query({
    input: z.strictObject({}),
    output: notesLockStatus,
    areas: ['diagnoses', 'notes'],
  }),
  /** Opens the notes until they are closed, the file is locked, or nobody used them for a time. A wrong passphrase changes nothing. */
  'diagnoses.openNotes': command({
    input: notesSecret,
    output: nothing,
    areas: ['diagnoses', 'notes', 'protection'],
    undo: 'transparent',
    sentence: () => 'otwarto notatki zastrzeżone',
  }),
  'diagnoses.closeNotes': command({
    input: z.strictObject({}),
    output: nothing,
    areas: ['notes'],
    recorded: false,
    sentence: () => 'zamknięto notatki zastrzeżone',
  }),
  /** Says that somebody is at work on the open notes, so that they do not close. */
  'diagnoses.keepNotesOpen': command({
    input: z.strictObject({}),
    output: nothing,
    areas: [],
    recorded: false,
    sentence: () => 'notatki zastrzeżone są w użyciu',
  }),
  /**
   * Encrypts all notes under a new passphrase and takes their older wordings out of the history for good. The code is answered
   * this once: whoever loses both loses the notes.
   */
  'diagnoses.setNotesPassphrase': command({
    input: z.strictObject({ passphrase: newNotesPassphrase }),
    output: z.object({ recoveryCode: z.string() }),
    areas: ['diagnoses', 'notes'],
    undo: 'final',
    sentence: () => 'ustawiono hasło do notatek zastrzeżonych',
  }),
  /** Another passphrase for the same notes; the code of the sheet stays. */
  'diagnoses.changeNotesPassphrase': command({
    input: z.strictObject({ current: notesSecret, passphrase: newNotesPassphrase }),
    output: nothing,
    areas: ['diagnoses', 'notes'],
    undo: 'transparent',
    sentence: () => 'zmieniono hasło do notatek zastrzeżonych',
  }),
  /** A new code; the sheet with the old one opens nothing any more. */
  'diagnoses.renewNotesCode': command({
    input: z.strictObject({ current: notesSecret }),
    output: z.object({ recoveryCode: z.string() }),
    areas: ['diagnoses', 'notes'],
    undo: 'transparent',
    sentence: () => 'wydano nowy kod odzyskiwania notatek zastrzeżonych',
  }),
  /** Takes the passphrase off: the notes are readable again for everybody who opens the file. */
  'diagnoses.removeNotesPassphrase': command({
    input: z.strictObject({ current: notesSecret }),
    output: nothing,
    areas: ['diagnoses', 'notes'],
    undo: 'final',
    sentence: () => 'zdjęto hasło z notatek zastrzeżonych',
  }),
}
