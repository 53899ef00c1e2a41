import type { IsoDate } from '../kernel/dates.ts'

/** A line of the printed register (kis.md 5.3); every cell is text. */
export type RegisterLine = {
  readonly number: string
  readonly issuedOn: string
  readonly name: string
  readonly birthDate: string
  readonly about: string
  readonly period: string
  readonly hours: string
  readonly signedBy: string
  readonly receivedOn: string
  readonly remarks: string
}
export type RegisterData = {
  readonly organisation: string
  readonly club: string
  readonly title: string
  readonly printedOn: IsoDate
  readonly lines: readonly RegisterLine[]
}
