import { day, dayGiven, revision, text } from '../0002/checks.ts'
import { clauseText } from '../0002/documentTexts.ts'

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

/** Ways to give a clause the club begins with; a code list the coordinator edits. */
const manners: readonly (readonly [code: string, label: string])[] = [
  ['paper', 'na papierze, do ręki'],
  ['read', 'odczytana na głos'],
  ['email', 'e-mailem'],
  ['post', 'pocztą'],
  ['board', 'wywieszona w klubie'],
]

/** The first wording of the clause with what it had left out: where data come from others (art. 14), and taking data elsewhere (art. 20). */
const fullerClause = clauseText
  .replace('na podstawie art. 13 ogólnego', 'na podstawie art. 13 i 14 ogólnego')
  .replace(
    'Dostęp do danych i ich kopia, sprostowanie,',
    'Dostęp do danych i ich kopia, przeniesienie ich do innego administratora, sprostowanie,',
  )
  .replace(
    '7. **Automatyczne decyzje.**',
    '7. **Skąd mamy dane.** Od Ciebie, a gdy kieruje Cię ośrodek pomocy społecznej, urząd pracy albo inna instytucja – także od niej. Są to kategorie: imię i nazwisko, dane do kontaktu, sytuacja zawodowa i rodzinna, kontrakt socjalny.\n8. **Automatyczne decyzje.**',
  )

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

-- Only a text nobody changed and nobody was given; any other is the association's.
update document_template set body = ${quoted(fullerClause)} where kind = 'informationClause' and version = 1
  and body = ${quoted(clauseText)} and not exists (select 1 from consent where kind = 'CLAUSE');

-- How a clause or a consent was given, by what it is proved, and when what a withdrawn one allowed had ended.
alter table consent add column manner text not null default '';
alter table consent add column proved_by text not null default '' check (proved_by in ('', 'signature', 'scan', 'note'));
alter table consent add column note text not null default '';
alter table consent add column ${day('stopped_on')};
${manners
  .map(
    ([code, label], index) =>
      `insert into code_list_item (list, code, label, position) values ('clause_manner', '${code}', ${quoted(label)}, ${index + 1});`,
  )
  .join('\n')}

-- The information clause as it was given to staff and volunteers.
create table staff_clause (
  id integer primary key autoincrement,
  staff_id integer not null references staff_member (id) on delete cascade,
  ${dayGiven('given_on')}, template_id integer references document_template (id), ${text('manner')},
  proved_by text not null default '' check (proved_by in ('', 'signature', 'scan', 'note')), ${text('note')}, ${revision}
) strict;
create index staff_clause_staff on staff_clause (staff_id);
create index staff_clause_template on staff_clause (template_id);
`
