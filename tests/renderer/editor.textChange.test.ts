import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeBetween } from '../../renderer/ui/editor/textChange.ts'

it('only what differs is replaced, and the result is the other text', () => {
  expect(changeBetween('ala ma kota', 'ala nie ma kota')).toEqual({ from: 4, to: 4, insert: 'nie ' })
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const change = changeBetween(before, after)
      const result = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before
      expect(result).toBe(after)
    }),
  )
})
