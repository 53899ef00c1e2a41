import { sql } from 'kysely'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Reader, Tx } from '../db/open.ts'
import { releaseThese, removeLink, renameLink } from '../scans/repo.ts'
import { bytesToGo, type ScanCase } from './scanFates.ts'

/** What became of scans, before their bytes go. */
export type ScanRemoval = {
  /** Names of files that must not be found any more. */
  readonly names: readonly string[]
  /** Links whose recorded changes lose their content. */
  readonly linkIds: ReadonlySet<number>
  readonly stay: readonly string[]
  /** Lets the bytes go, after the history was emptied; how many scans and bytes. */
  readonly release: () => Promise<{ released: number; bytes: number }>
  /** Checksums that have to be gone in the end. */
  readonly checksums: ReadonlySet<string>
}

const scansOf = (n: number): string => counted(n, 'skan', 'skany', 'skanów')
const endingOf = (name: string): string => /\.[a-z]{3}$/.exec(name)?.[0] ?? ''

/** Says of scans that stay why they do; nothing of the people. */
export function staySentences(cases: readonly ScanCase[], held: number): string[] {
  const staying = cases.filter(({ goes, inBin }) => !goes && !inBin)
  const lists = Map.groupBy(
    staying.filter(({ fate }) => fate === 'others'),
    ({ until }) => until ?? '',
  )
  const others = staying.filter(({ fate }) => fate !== 'others').length
  const inBin = cases.filter(({ goes, inBin }) => !goes && inBin).length
  return [
    ...[...lists].map(
      ([until, all]) =>
        `${scansOf(all.length)} list i kart spotkań, na których są też inne osoby: dowód zadania, który trzeba przechowywać do ${formatDate(until)}. Znikną przy anonimizacji po tym dniu.`,
    ),
    ...(inBin > 0
      ? [
          `${scansOf(inBin)} list i kart spotkań z innymi osobami w koszu: zwolnij je w Ustawieniach, w części Plik danych.`,
        ]
      : []),
    ...(others > 0
      ? [
          `${scansOf(others)} przy innych zapisach dotacji (rezultaty, promocja, dokumenty): program nie czyta obrazów, a nikt nie wskazał ich do usunięcia. Nazwiska zdjęto z ich nazw.`,
        ]
      : []),
    ...(held > 0
      ? [`${scansOf(held)} leżą jeszcze przy innym zapisie albo złożonym sprawozdaniu, więc treść zostaje.`]
      : []),
  ]
}

/** Takes away the scans that go and the names from the names of those that stay. */
export async function removeScans(db: Tx, cases: readonly ScanCase[]): Promise<ScanRemoval> {
  const going = cases.filter(({ goes }) => goes)
  const checksums = await bytesToGo(db, going)
  const renamed = cases.filter(({ goes, inBin, isNamed }) => !goes && !inBin && isNamed)
  for (const { linkId, inBin } of going) if (!inBin) await removeLink(db, linkId)
  for (const { linkId, name } of renamed) await renameLink(db, linkId, `skan-${linkId}${endingOf(name)}`)
  const touched = [...going, ...renamed]
  const held = new Set(going.map(({ sha256 }) => sha256).filter((sha256) => !checksums.has(sha256)))
  return {
    names: touched.map(({ name }) => name),
    linkIds: new Set(touched.map(({ linkId }) => linkId)),
    stay: staySentences(cases, held.size),
    release: () => releaseThese(db, checksums),
    checksums,
  }
}

/** Which of these bytes are still kept; empty is the proof. */
export async function bytesLeft(db: Reader, checksums: ReadonlySet<string>): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from scan
    where sha256 in (select value from json_each(${JSON.stringify([...checksums])}))`.execute(db)
  return rows[0]!.n > 0
}
