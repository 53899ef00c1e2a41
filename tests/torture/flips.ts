import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applyKey } from '#backend/db/applyKey.ts'
import { fullCheck } from '#backend/db/fullCheck.ts'
import { chance } from './hostile.ts'

export type FlipFigures = {
  /** Size of the file, and how many of its pages held nothing. */
  readonly bytes: number
  readonly freePages: number
  flips: number
  cuts: number
  /** Damaged files the full check took for good: what was done to each. */
  readonly good: string[]
}

/** Makes pages that hold nothing, as removals do: damage to them is the hardest to see. Closes the file. */
export function leaveFreePages(file: string, bytes: number): void {
  const raw = new Database(file)
  applyKey(raw)
  raw.pragma('secure_delete = on')
  raw.exec(`create table passing (a); insert into passing values (zeroblob(${bytes})); drop table passing`)
  raw.close()
}

/**
 * Turns one bit, or (every fifth time) cuts the end off, at a random place of a closed, checkpointed file, and asks the full
 * check. The undamaged file must be good, or the figures would say nothing.
 */
export function flipBits(file: string, times: number, seed: number): FlipFigures {
  const random = chance(seed)
  const sound = fullCheck(file)
  if (sound.flaws.length > 0) throw new Error(`The file is not good to begin with: ${sound.flaws.join(', ')}`)
  const whole = readFileSync(file)
  const figures: FlipFigures = { bytes: whole.length, freePages: sound.freePages, flips: 0, cuts: 0, good: [] }
  const damaged = `${file}.uszkodzony`
  for (let n = 0; n < times; n += 1) {
    const place = Math.floor(random() * whole.length)
    const isCut = n % 5 === 4
    const bit = Math.floor(random() * 8)
    writeFileSync(damaged, isCut ? whole.subarray(0, place) : turned(whole, place, bit))
    if (isCut) figures.cuts += 1
    else figures.flips += 1
    if (fullCheck(damaged).flaws.length === 0) figures.good.push(isCut ? `cut at ${place}` : `bit ${bit} of ${place}`)
  }
  return figures
}

function turned(whole: Buffer, place: number, bit: number): Buffer {
  const bytes = Buffer.from(whole)
  bytes[place]! ^= 1 << bit
  return bytes
}
