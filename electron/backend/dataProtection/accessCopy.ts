import { type HeldRecord, rightsInWords } from '#shared/dataProtection/access.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { changesOfRows } from '../anonymisation/ownedRows.ts'
import type { Reader } from '../db/open.ts'
import { keptUntilOf } from '../retention/personTerms.ts'
import { accessFacts, activitiesFor } from './accessFacts.ts'
import { heldOf } from './heldData.ts'

/** The copy of somebody's data of art. 15 RODO: what is held, why, who may get it, until when. */
export type AccessCopy = {
  readonly day: IsoDate
  readonly person: string
  /** What art. 15 ust. 1 asks for beside the data: a label and a text. */
  readonly facts: readonly (readonly [label: string, text: string])[]
  /** Only those that concern the person. */
  readonly activities: readonly {
    readonly name: string
    readonly purposes: string
    readonly basis: string
    readonly recipients: string
    readonly erasure: string
  }[]
  readonly keptUntil: IsoDate | null
  readonly records: readonly HeldRecord[]
  /** Recorded changes of these records. */
  readonly historyChanges: number
  readonly rights: readonly string[]
}

/** Gathers the copy; `undefined`: there is no such person. */
export async function accessOf(db: Reader, personId: number, today: IsoDate): Promise<AccessCopy | undefined> {
  const records = await heldOf(db, personId)
  const person = records.find(({ table }) => table === 'person')?.row
  if (!person) return undefined
  const ids = Map.groupBy(records, ({ table }) => table)
  const rows = new Map([...ids].map(([table, own]) => [table, new Set(own.map(({ id }) => id))]))
  const { categories, activities } = await activitiesFor(db, personId)
  const keptUntil = await keptUntilOf(db, personId)
  return {
    day: today,
    person: `${person.first_name} ${person.last_name}`,
    facts: await accessFacts(db, { personId, categories, activities, keptUntil }),
    activities: activities.map((one) => ({
      ...{ name: one.name, purposes: one.purposes, basis: one.legalBasis },
      ...{ recipients: one.recipients, erasure: one.erasure },
    })),
    keptUntil,
    records,
    historyChanges: (await changesOfRows(db, rows)).length,
    rights: rightsInWords,
  }
}

/** The copy as a file that another program can read (art. 20 RODO). */
export const accessFile = (copy: AccessCopy): Uint8Array =>
  new TextEncoder().encode(
    `${JSON.stringify(
      {
        opis: 'Kopia danych osobowych (art. 15 i 20 RODO)',
        stanNa: copy.day,
        osoba: copy.person,
        przechowywaneDo: copy.keptUntil,
        informacje: copy.facts.map(([label, text]) => ({ nazwa: label, tresc: text })),
        czynnosci: copy.activities.map((one) => ({
          ...{ nazwa: one.name, cele: one.purposes, podstawa: one.basis },
          ...{ odbiorcy: one.recipients, usuniecie: one.erasure },
        })),
        zapisy: copy.records.map((one) => ({
          ...{ rodzaj: one.label, tabela: one.table, numer: one.id },
          pola: one.fields.map(({ name, value }) => ({ nazwa: name, wartosc: value })),
          wiersz: one.row,
        })),
        zmianWHistorii: copy.historyChanges,
        prawa: copy.rights,
      },
      null,
      2,
    )}\n`,
  )
