import type { CallError } from '#shared/contract/errors.ts'

const refusal = (kind: CallError['kind'], code: string, message: string): CallError => ({
  kind,
  code,
  message,
  fields: [],
})

/** The page asked in a way that no screen of the program asks. */
export const malformed = (): CallError =>
  refusal(
    'validation',
    'shell.malformed',
    'Nie wykonano: program nie rozumie tego polecenia. Zapisane dane są bezpieczne.',
  )

/** More than one call may carry. */
export const tooLarge = (): CallError =>
  refusal(
    'validation',
    'shell.tooLarge',
    'Nie zapisano: wpisano za dużo tekstu naraz (najwyżej 8 MB). Wpisane dane zostały; skróć tekst i zapisz jeszcze raz.',
  )

/** A file larger than one may be. */
export const fileTooLarge = (): CallError =>
  refusal(
    'validation',
    'shell.fileTooLarge',
    'Nie dodano pliku: jest za duży (najwyżej 20 MB). Zapisane dane są bezpieczne; zeskanuj dokument w mniejszej rozdzielczości i dodaj go jeszcze raz.',
  )

/** The back end ended while this call was on its way, and runs again. */
export const interrupted = (): CallError =>
  refusal(
    'unexpected',
    'shell.interrupted',
    'Część programu, która zapisuje dane, przerwała pracę i została uruchomiona ponownie. Wszystko, co program wcześniej potwierdził, jest zapisane. Sprawdź, czy ostatnia zmiana jest na liście; jeśli nie, wykonaj ją jeszcze raz.',
  )

/** The key store of the system did not take the key. */
export const keyNotKept = (): CallError =>
  refusal(
    'unexpected',
    'shell.keyNotKept',
    'System nie przyjął klucza, więc program go nie zapamiętał. Plik i hasło pozostały bez zmian; wpisuj hasło jak dotąd.',
  )

/** The back end ended several times without answering anything in between. */
export const stopped = (): CallError =>
  refusal(
    'unexpected',
    'shell.stopped',
    'Część programu, która zapisuje dane, nie daje się uruchomić. Wszystko, co program wcześniej potwierdził, jest zapisane w pliku. Zamknij program i otwórz go ponownie.',
  )
