import type { CallError } from '#shared/contract/errors.ts'
import { longestBody, longestFile } from '#shared/contract/loopback.ts'

const refusal = (kind: CallError['kind'], code: string, message: string): CallError => ({
  kind,
  code,
  message,
  fields: [],
})

/** What the host itself refuses, before anything reaches the back end. */
export const refusals = {
  badToken: refusal(
    'unexpected',
    'host.token',
    'To okno należy do poprzedniego uruchomienia programu. Zapisane dane są bezpieczne; otwórz adres, który program wypisał przy ostatnim starcie.',
  ),
  notJson: refusal('validation', 'host.notJson', 'Nie zapisano: przesłane dane nie są poprawnym zapisem JSON.'),
  tooLong: refusal(
    'validation',
    'host.tooLong',
    `Nie zapisano: przesłane dane są za duże (najwyżej ${longestBody / 1024 / 1024} MiB). Wpisane dane zostały; skróć tekst i spróbuj ponownie.`,
  ),
  notFile: refusal('validation', 'host.notFile', 'Nie dodano pliku: przesłane dane nie są plikiem.'),
  fileTooLong: refusal(
    'validation',
    'host.fileTooLong',
    `Nie dodano pliku: jest za duży (najwyżej ${longestFile / 1024 / 1024} MB). Zapisane dane są bezpieczne; zeskanuj dokument w mniejszej rozdzielczości i dodaj go jeszcze raz.`,
  ),
  noDocument: refusal(
    'notFound',
    'documents.notFound',
    'Tego dokumentu nie ma już w pamięci programu. Dane są bezpieczne; przygotuj dokument jeszcze raz.',
  ),
} as const
