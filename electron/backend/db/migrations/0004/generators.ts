import { flag, revision, text } from '../0002/checks.ts'

/** The generators known from settlement.md 7; from then on the club keeps the list itself. */
const known: readonly (readonly [name: string, words: string, compulsory: 0 | 1, asksPeople: 0 | 1, note: string])[] = [
  [
    'Witkac.pl',
    'witkac',
    1,
    1,
    'Sprawozdanie ma pięć kroków: opis, faktury, inne dokumenty, wydatki, oświadczenia. Pyta o liczbę odbiorców, której nie ma na wydruku. Tabela wydatków powstaje z faktur, wpisuje się tylko kwoty źródeł. Faktury można wczytać z pliku CSV zrobionego na szablonie pobranym z systemu. Naraz pracuje jedna osoba.',
  ],
  ['eNGO', 'engo', 1, 0, 'Sprawozdanie końcowe składa się w generatorze wniosków eNGO. Pola wypełnia się ręcznie.'],
  [
    'Generator Ofert i Sprawozdań MRiPS',
    'mrips rodziny',
    1,
    0,
    'Generator ministerstwa (zs.mrips.gov.pl). Nagłówek wypełnia się danymi z umowy, pola wypełnia się ręcznie.',
  ],
  [
    'Generator NIW',
    'niw proo fio',
    1,
    0,
    'Sprawozdanie w generatorze, potem podpisane na papierze z opisanymi kopiami dokumentów albo w całości przez internet, zależnie od programu.',
  ],
  [
    'NGO Generator (Kraków)',
    'krakow',
    0,
    0,
    'Przyjmowane są też papier i e-Doręczenia, więc własny wydruk może być składany.',
  ],
  [
    'Inny generator',
    '',
    0,
    0,
    'Ustaw tu, jak ten generator przyjmuje liczby i daty oraz ile znaków mieszczą jego pola.',
  ],
]
const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** Copying into generators (settlement.md 7): how each takes numbers and dates, and the file it is filled from. */
export const generators = `
create table generator (
  id integer primary key autoincrement,
  name text not null constraint generator_once unique,
  -- Words by which it is known in what a contract calls it; without Polish marks.
  ${text('words', 'note')}, ${flag('compulsory')}, ${flag('asks_people')},
  decimal_sign text not null default 'comma' check (decimal_sign in ('comma', 'dot')),
  ${flag('thousands')},
  date_format text not null default 'dots' check (date_format in ('dots', 'iso', 'dashes')),
  i1_limit integer check (i1_limit > 0), i2_limit integer check (i2_limit > 0), ii3_limit integer check (ii3_limit > 0),
  ii4_limit integer check (ii4_limit > 0), iii_limit integer check (iii_limit > 0),
  ${revision}
) strict;
insert into generator (name, words, compulsory, asks_people, note) values ${known
  .map(
    ([name, words, compulsory, people, note]) =>
      `(${quoted(name)}, ${quoted(words)}, ${compulsory}, ${people}, ${quoted(note)})`,
  )
  .join(', ')};
-- Everything up to the end of the header row as it stood in the file, so that it goes out untouched.
alter table csv_template add column head text not null default '';
alter table csv_template add column line_end text not null default 'crlf' check (line_end in ('crlf', 'lf', 'cr'));
alter table csv_template add column decimal_sign text not null default 'comma' check (decimal_sign in ('comma', 'dot'));
alter table csv_template add column date_format text not null default 'dots' check (date_format in ('dots', 'iso', 'dashes'));
`
