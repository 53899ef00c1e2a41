/** By what a record of a clause or a consent is proved; the checks of the tables name the same. */
export const confirmations = ['', 'signature', 'scan', 'note'] as const
export type Confirmation = (typeof confirmations)[number]
export const confirmationNames: Readonly<Record<Exclude<Confirmation, ''>, string>> = {
  signature: 'podpis na papierze',
  scan: 'skan dokumentu',
  note: 'notatka osoby, która przekazała',
}

/** What must stop once a consent is taken back, by its kind (art. 7 ust. 3); what was done before stays lawful. */
const stops: Readonly<Record<string, string>> = {
  IMAGE: 'usuń zdjęcia i nagrania tej osoby ze strony, z mediów i z materiałów, które jeszcze rozdajecie',
  OPS: 'nie przekazuj podsumowań ośrodkowi pomocy społecznej, chyba że wymaga tego kontrakt socjalny',
  HEALTH: 'nie używaj danych o zdrowiu, na które była tylko ta zgoda',
  CONTACT: 'nie dzwoń i nie pisz po zakończeniu udziału',
}
/** What must stop when a consent of this kind is taken back, as an order; a general one for kinds added by the association. */
export const whatStops = (kind: string): string => stops[kind] ?? 'nie rób już tego, na co była zgoda'

/** What a consent is for, where a heading already says that it is a consent: its name without the words that begin most of them. */
export const whatFor = (label: string): string => label.replace(/^zgoda na (?=\S)/i, '')
