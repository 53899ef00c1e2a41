/** Kinds of data that no duty keeps once a stay is over: they can go on a wish while the rest has to stay. */
export const freeKinds = ['contact', 'notes', 'restricted'] as const
export type FreeKind = (typeof freeKinds)[number]
export const freeKindNames: Readonly<Record<FreeKind, string>> = {
  contact: 'dane kontaktowe: telefon, e-mail, osoba do kontaktu',
  notes: 'uwagi i notatki wpisane swobodnie przy zapisach osoby',
  restricted: 'notatki zastrzeżone psychologa',
}

/**
 * Columns of each kind, by table (docs/decisions, „Taking a person out of the file”). Contracts of grants ask for proof that the
 * support was given (who, what, when, how it ended), and for none of these. What a court or an office sent stays: it is not ours.
 */
export const freeColumns: Readonly<Record<FreeKind, Readonly<Record<string, readonly string[]>>>> = {
  contact: { person: ['phone', 'email', 'contact_person'] },
  notes: {
    person: ['note'],
    participation: ['note', 'decision_note', 'end_note'],
    participation_paper: ['note'],
    attendance: ['note'],
    benefit: ['note'],
    community_work: ['note'],
    course_participant: ['note'],
    follow_up: ['note'],
    internship: ['note'],
    outcome: ['note'],
    related_person: ['note'],
  },
  restricted: { restricted_note: ['restricted_text'] },
}

/** Columns of the chosen kinds together, by table. */
export function columnsOfKinds(kinds: readonly FreeKind[]): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, string[]>()
  for (const kind of kinds)
    for (const [table, names] of Object.entries(freeColumns[kind]))
      columns.set(table, [...(columns.get(table) ?? []), ...names])
  return columns
}
