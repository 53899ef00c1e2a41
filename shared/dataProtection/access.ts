/** A record held of a person, as it is handed over: what it is, and its fields in words. */
export type HeldRecord = {
  readonly table: string
  readonly id: number
  readonly label: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** The row as the file keeps it, without what is hidden. */
  readonly row: Readonly<Record<string, string | number | null>>
}

/**
 * What a copy of somebody's data (art. 15 RODO) leaves out, with the reason that is given in its place: data of other people,
 * and notes whose author hands them over (kis.md 7.6).
 */
export const hiddenInAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  related_person: { name: 'dane innej osoby', note: 'dane innej osoby' },
  restricted_note: { restricted_text: 'notatka zastrzeżona: treść udostępnia jej autor' },
}

/** What a person may ask for, in plain words; printed at the end of the copy. */
export const rightsInWords: readonly string[] = [
  'Można poprosić o poprawienie danych, które są nieprawdziwe albo niepełne.',
  'Można poprosić o ograniczenie przetwarzania albo wnieść sprzeciw, a tam, gdzie pozwala na to prawo, o usunięcie danych.',
  'Dane podane przez osobę na podstawie zgody albo umowy można dostać w pliku dla innego administratora.',
  'Zgodę, na przykład na zdjęcia, można cofnąć w każdej chwili; to, co zrobiono wcześniej, pozostaje zgodne z prawem.',
  'Można złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
]
