const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Whose data the activities are about that a club began its register with, by their names (art. 30 ust. 1 lit. c). */
const concerned: Readonly<Record<string, readonly string[]>> = {
  'Prowadzenie KIS – uczestnicy': ['applicant', 'participant', 'relative'],
  'Rekrutacja – osoby nieprzyjęte': ['applicant'],
  'Notatki zastrzeżone psychologa': ['participant'],
  'Rozliczanie dotacji i księgowość': ['staff', 'volunteer', 'contractor'],
  'Kadra i wolontariusze': ['staff', 'volunteer'],
  'Współpraca z partnerami i promocja': ['pictured', 'partner'],
}

/** How a clause was given and confirmed, and whose an activity is. */
export const clauses = `
-- Whose data an activity is about: the program lists in the copy for a person only what concerns them.
create table activity_category (
  id integer primary key autoincrement,
  activity_id integer not null references processing_activity (id) on delete cascade,
  category text not null check (category in ('applicant', 'participant', 'relative', 'pictured', 'staff', 'volunteer', 'contractor', 'partner')),
  constraint activity_category_once unique (activity_id, category)
) strict;
${Object.entries(concerned)
  .flatMap(([name, categories]) =>
    categories.map(
      (category) =>
        `insert into activity_category (activity_id, category) select id, '${category}' from processing_activity where name = ${quoted(name)};`,
    ),
  )
  .join('\n')}
`
