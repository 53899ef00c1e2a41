import { type CallError, ruleError } from '#shared/contract/errors.ts'

/** The dates of a participation stand on a valid certificate. */
export const certified = (): CallError =>
  ruleError(
    'editions.certified',
    'Nie zmieniono: z tego udziału wydano już zaświadczenie, a ono podaje tę osobę, edycję i daty. Wpisane dane zostały. Najpierw unieważnij zaświadczenie.',
  )
/** A certificate was issued once, be it annulled by now. */
export const inRegister = (): CallError =>
  ruleError(
    'editions.certified',
    'Nie wypisano: z tego udziału wydano zaświadczenie, a rejestr pamięta każde, także unieważnione. Udział został bez zmian.',
  )
/** Other parts of the program keep records of this participation; `what` names them. */
export const hasRecords = (what: readonly string[]): CallError =>
  ruleError(
    'editions.hasRecords',
    `Nie wypisano: do tego udziału należą inne zapisy (${what.join(', ')}). Wszystko zostało bez zmian. Zakończ udział z powodem albo najpierw usuń te zapisy.`,
  )

/** A number of an agreement was given: it is never given to anybody else. */
export const numbered = (): CallError =>
  ruleError(
    'editions.agreementNumbered',
    'Nie wypisano: tej osobie nadano już numer umowy uczestnictwa, a numer nie może się powtórzyć. Udział został bez zmian. Zakończ go z powodem.',
  )
