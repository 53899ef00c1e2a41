import type { CallError } from '#shared/contract/errors.ts'

/** Why a file could not be opened, read or written. */
export type StorageCode =
  | 'busy'
  | 'full'
  | 'readOnly'
  | 'damaged'
  | 'notOurs'
  | 'empty'
  | 'locked'
  | 'newer'
  | 'missingFolder'
  | 'unverified'
  | 'noCopy'
  | 'replaced'
  | 'notWritten'
  | 'io'

const sentences: Readonly<Record<StorageCode, string>> = {
  busy: 'Plik z danymi jest właśnie używany przez inny program. Nic nie zapisano i nic nie zginęło. Zamknij drugie okno Klubownika i spróbuj ponownie.',
  full: 'Na dysku zabrakło miejsca, więc tej zmiany nie zapisano. Wcześniejsze dane są bezpieczne. Zwolnij miejsce na dysku i zapisz jeszcze raz.',
  readOnly:
    'Tego pliku nie wolno zmieniać (jest tylko do odczytu). Plik pozostał nietknięty. Skopiuj go do folderu, w którym możesz zapisywać, albo zmień jego uprawnienia.',
  damaged:
    'Plik z danymi jest uszkodzony: sumy kontrolne jego stron się nie zgadzają. Program niczego w nim nie zmienił. Zrób kopię tego pliku i otwórz ostatnią dobrą kopię z folderu „kopie”.',
  notOurs: 'To nie jest plik Klubownika. Pliku nie zmieniono. Wskaż plik z danymi klubu (zwykle klubownik.klub).',
  empty:
    'Ten plik jest pusty (0 bajtów), więc nie ma w nim danych. Pliku nie zmieniono. Otwórz ostatnią kopię albo podaj nazwę nowego pliku.',
  locked:
    'Tego pliku nie da się odczytać tym kluczem: jest zabezpieczony hasłem, uszkodzony albo nie jest plikiem Klubownika. Pliku nie zmieniono.',
  newer:
    'Ten plik zapisała nowsza wersja programu. Pliku nie zmieniono. Zaktualizuj Klubownika albo otwórz kopię zrobioną przed aktualizacją (folder „kopie” obok pliku).',
  missingFolder:
    'Nie ma folderu, w którym miałby leżeć plik z danymi. Niczego nie zapisano. Sprawdź ścieżkę albo podłącz dysk.',
  unverified:
    'Nie zrobiono kopii: po zapisaniu nie zgadzała się z plikiem, więc program jej nie zostawił. Dane w pliku są nietknięte. Spróbuj jeszcze raz; jeśli to się powtarza, sprawdź plik i dysk.',
  noCopy:
    'Pliku nie otwarto: ta wersja programu zmienia jego budowę, a kopii, którą robi przed zmianą, nie udało się zapisać i sprawdzić. Pliku nie zmieniono. Zrób miejsce na dysku, sprawdź, czy w folderze „kopie” obok pliku wolno zapisywać, i otwórz program ponownie.',
  replaced:
    'Plik z danymi przeniesiono, usunięto albo podmieniono, kiedy program miał go otwartego. Tej zmiany nie zapisano. Zamknij program, sprawdź w folderze, co stało się z plikiem, i otwórz go jeszcze raz; jeśli go nie ma, otwórz ostatnią kopię z folderu „kopie”.',
  notWritten:
    'Dysk nie przyjął zapisu: zabrakło na nim miejsca, plik jest dla niego za duży (na dyskach FAT32 najwyżej 4 GB) albo dysk się psuje. Tej zmiany nie zapisano. Wcześniejsze dane są bezpieczne. Zrób miejsce na dysku i zapisz jeszcze raz; jeśli to nie pomoże, sprawdź dysk.',
  io: 'Dysk nie odpowiedział prawidłowo, więc zmiany nie zapisano. Wcześniejsze dane są bezpieczne. Sprawdź dysk i spróbuj ponownie.',
}

/** The refusal for a trouble with the file. */
export const storageError = (code: StorageCode): CallError => ({
  kind: 'storage',
  code,
  message: sentences[code],
  fields: [],
})

/** A trouble with the file on its way up to where it becomes an answer. */
export class StorageTrouble extends Error {
  readonly code: StorageCode
  constructor(code: StorageCode) {
    super(code)
    this.code = code
  }
}

const codes: readonly (readonly [RegExp, StorageCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(READONLY|PERM)/, 'readOnly'],
  [/^SQLITE_CANTOPEN/, 'readOnly'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_NOTADB/, 'locked'],
  // The driver does not say why the system refused to write; room and size are the usual reasons.
  [/^SQLITE_IOERR_(WRITE|TRUNCATE|SHMSIZE)/, 'notWritten'],
  [/^SQLITE_IOERR/, 'io'],
]
/** What kind of trouble with the file an exception is; `undefined`: none, it is something else. */
export function storageCodeOf(error: unknown): StorageCode | undefined {
  if (error instanceof StorageTrouble) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return codes.find(([pattern]) => pattern.test(code))?.[1]
}
