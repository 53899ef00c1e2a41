import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { JobTrouble } from './runner.ts'

const words: Partial<Record<JobTrouble, string>> = {
  full: 'Na dysku zabrakło miejsca na kopię. Dane w pliku są bezpieczne. Zwolnij miejsce i zrób kopię jeszcze raz.',
  readOnly:
    'W tym folderze nie wolno zapisywać, więc nie ma w nim nowej kopii. Dane w pliku są bezpieczne. Zmień uprawnienia folderu albo wybierz inny.',
  missingFolder:
    'Nie ma takiego folderu albo dysk jest odłączony, więc kopii nie zapisano. Dane w pliku są bezpieczne. Podłącz dysk albo wskaż inny folder.',
  damaged:
    'Kopii nie zrobiono, bo plik z danymi jest uszkodzony: nie wszystko da się z niego odczytać. Wcześniejsze kopie zostały. Sprawdź plik i odtwórz ostatnią dobrą kopię.',
  unverified:
    'Kopia po zapisaniu nie zgadzała się z plikiem, więc program jej nie zostawił. Dane w pliku są bezpieczne. Spróbuj jeszcze raz; jeśli to się powtarza, sprawdź plik i dysk.',
  locked: 'Plik jest zablokowany hasłem, więc kopii nie zrobiono. Odblokuj plik i spróbuj jeszcze raz.',
  notWritten:
    'Dysk nie przyjął kopii: zabrakło na nim miejsca, plik jest dla niego za duży (na dyskach FAT32 najwyżej 4 GB) albo dysk się psuje. Dane w pliku są bezpieczne. Zrób miejsce albo wskaż inny dysk i zrób kopię jeszcze raz.',
  busy: 'Plik albo dysk jest zajęty przez inny program, więc kopii nie zrobiono. Dane są bezpieczne. Spróbuj za chwilę.',
  cancelled: 'Przerwano robienie kopii. Dane są bezpieczne, a wcześniejsze kopie zostały.',
}

/** What a trouble with a copy means to the coordinator: what happened, what is safe, what to do. */
export const troubleWords = (code: JobTrouble): string =>
  words[code] ??
  'Dysk nie odpowiedział prawidłowo, więc kopii nie zrobiono. Dane w pliku są bezpieczne. Sprawdź dysk i spróbuj jeszcze raz.'

const restoreWords: Partial<Record<JobTrouble, string>> = {
  notOurs:
    'Nie odtworzono: to nie jest plik, jaki zapisuje Klubownik, albo ktoś zmienił jego budowę lub dodał do niego własne polecenia. Obecny plik jest nietknięty. Wybierz inną kopię.',
  damaged:
    'Nie odtworzono: ta kopia jest uszkodzona i nie wszystko da się z niej odczytać. Obecny plik jest nietknięty. Wybierz inną kopię.',
  newer:
    'Nie odtworzono: tę kopię zapisała nowsza wersja programu. Obecny plik jest nietknięty. Zaktualizuj program albo wybierz starszą kopię.',
  full: 'Nie odtworzono: na dysku zabrakło miejsca na drugi plik. Obecny plik jest nietknięty. Zwolnij miejsce i spróbuj jeszcze raz.',
  busy: 'Nie odtworzono: plik ma teraz otwarty inny program. Niczego nie zmieniono. Zamknij drugie okno Klubownika i spróbuj jeszcze raz.',
  readOnly:
    'Nie odtworzono: w folderze z plikiem nie wolno zapisywać. Obecny plik jest nietknięty. Zmień uprawnienia folderu i spróbuj jeszcze raz.',
}
/** The refusal of a restore, or of a look before it. */
export const restoreError = (code: JobTrouble): CallError =>
  ruleError(
    `copies.${code}`,
    restoreWords[code] ??
      'Nie odtworzono: pliku nie udało się odczytać albo zapisać. Obecny plik jest nietknięty. Sprawdź dysk i spróbuj jeszcze raz.',
  )

/** The refusal of a call about copies. */
export const copyError = (code: JobTrouble): CallError => ruleError(`copies.${code}`, troubleWords(code))
