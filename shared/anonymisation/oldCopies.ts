import { expiryOf } from '../copies/expiry.ts'
import type { RotatedCopy } from '../copies/rotation.ts'
import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'

/** Copies in one folder of the program: those it keeps a register of, and files that only bear such a name. */
export type FolderCopies = { readonly copies: readonly RotatedCopy[]; readonly unverified: number }
/** Every copy of the file the program knows of, at one moment. */
export type KnownCopies = {
  readonly here: FolderCopies
  /** `null`: no second place was chosen; `away`: it is not connected, with the day it was last written to. */
  readonly place: FolderCopies | { readonly away: true; readonly lastDay: IsoDate | null } | null
  /** Files kept aside by a restore, and what was saved of a damaged file. */
  readonly aside: number
}
/** What is said of copies made before an act, and the day by which the last of those that go by themselves is gone. */
export type OldCopies = { readonly sentences: readonly string[]; readonly goneBy: IsoDate | null }

const copiesOf = (n: number): string => counted(n, 'kopia', 'kopie', 'kopii')
const filesOf = (n: number): string => counted(n, 'plik', 'pliki', 'plików')

function folderSentences(where: string, { copies, unverified }: FolderCopies, now: string): OldCopies {
  if (copies.length === 0 && unverified === 0) return { sentences: [`${where}: nie ma kopii.`], goneBy: null }
  const { goneBy, byHand, beforeMigration, future } = expiryOf(copies, now)
  const sentences = [
    `${where}: ${copiesOf(copies.length)}.${
      goneBy === null
        ? ''
        : ` Przy codziennej pracy program usunie ostatnią z tych, które usuwa sam, do ${formatDate(goneBy)}; gdy kopie powstają rzadziej, później.`
    }`,
  ]
  const stay = [
    ...(byHand > 0 ? [`zrobione ręcznie (${byHand}), bo program zostawia pięć ostatnich`] : []),
    ...(beforeMigration > 0 ? [`sprzed zmiany budowy pliku (${beforeMigration})`] : []),
    ...(future > 0 ? [`z datą późniejszą niż dziś (${future})`] : []),
    ...(unverified > 0 ? [`których program nie ma w spisie (${unverified})`] : []),
  ]
  if (stay.length > 0)
    sentences.push(
      `${where}, bez terminu usunięcia: ${stay.join('; ')}. ${unverified > 0 ? 'Te spoza spisu usuń z folderu; pozostałe usuniesz' : 'Usuniesz je'} przyciskiem „Usuń starsze kopie”, który stoi nad protokołami.`,
    )
  return { sentences, goneBy }
}

/** Until when copies that are there now still hold what is taken out of the file. `now`: a UTC moment. */
export function oldCopiesAt({ here, place, aside }: KnownCopies, now: string): OldCopies {
  const folders = [folderSentences('Folder kopii obok pliku', here, now)]
  if (place === null) folders.push({ sentences: ['Drugiego miejsca na kopie nie wybrano.'], goneBy: null })
  else if ('away' in place)
    folders.push({
      sentences: [
        place.lastDay === null
          ? 'Drugie miejsce nie jest podłączone i nie dostało jeszcze żadnej kopii.'
          : `Drugie miejsce nie jest podłączone; ostatnią kopię dostało ${formatDate(place.lastDay)}. Podłącz je, żeby program usuwał tam stare kopie, albo usuń je samodzielnie.`,
      ],
      goneBy: null,
    })
  else folders.push(folderSentences('Drugie miejsce', place, now))
  const days = folders.flatMap(({ goneBy }) => goneBy ?? []).sort()
  return {
    sentences: [
      ...folders.flatMap(({ sentences }) => sentences),
      ...(aside > 0
        ? [`Obok pliku: ${filesOf(aside)} z odtwarzania. Program sam ich nie usuwa; usuniesz je tym samym przyciskiem.`]
        : []),
      'Kopie zrobione poza programem (pendrive, chmura, poczta) i wydruki: program o nich nie wie. Trzeba je odszukać i zniszczyć.',
    ],
    goneBy: days.at(-1) ?? null,
  }
}
