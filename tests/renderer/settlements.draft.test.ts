import { expect, it } from 'vitest'
import {
  afterSaving,
  type Draft,
  inConflict,
  isAnyTyped,
  keepOwn,
  letGo,
  sendable,
  written,
} from '../../renderer/features/settlements/reportDraft.ts'

const saved = { i1: 'Stary opis', i2: '', ii3: '', ii4: '', iii: '' }
const typing = (...texts: string[]): Draft =>
  texts.reduce<Draft>((draft, text) => written(draft, saved, 'i1', text), {})

it('sends only what differs from the saved report', () => {
  expect(sendable(written(typing('Nowy opis'), saved, 'i2', ''), saved)).toEqual({ i1: 'Nowy opis' })
})
it('typing back to the saved text leaves nothing to save', () => {
  const draft = typing('Nowy opis', 'Stary opis')
  expect(isAnyTyped(draft)).toBe(false)
  expect(sendable(draft, saved)).toEqual({})
})
it('keeps what was typed while a save was on its way, to be sent next', () => {
  const draft = afterSaving(typing('Nowy', 'Nowy opis'), { i1: 'Nowy' })
  expect(sendable(draft, { ...saved, i1: 'Nowy' })).toEqual({ i1: 'Nowy opis' })
})
it('sends the old text again when one goes back to it while the new one is being saved', () => {
  const draft = afterSaving(typing('Nowy', 'Stary opis'), { i1: 'Nowy' })
  expect(sendable(draft, { ...saved, i1: 'Nowy' })).toEqual({ i1: 'Stary opis' })
})
it('never sends over a text that somebody saved meanwhile, until one decides', () => {
  const draft = typing('Mój opis')
  const now = { ...saved, i1: 'Tamten opis' }
  expect(inConflict(draft, now, 'i1')).toBe(true)
  expect(sendable(draft, now)).toEqual({})
  expect(sendable(keepOwn(draft, now, 'i1'), now)).toEqual({ i1: 'Mój opis' })
  expect(sendable(letGo(draft, 'i1'), now)).toEqual({})
})
it('a box that was changed meanwhile but not written in is no conflict', () => {
  expect(inConflict(typing('Nowy', 'Stary opis'), { ...saved, i1: 'Tamten opis' }, 'i1')).toBe(false)
})
it('spaces that the file does not keep are no conflict', () => {
  const draft = afterSaving(typing('Nowy ', 'Nowy opis'), { i1: 'Nowy ' })
  expect(inConflict(draft, { ...saved, i1: 'Nowy' }, 'i1')).toBe(false)
})
