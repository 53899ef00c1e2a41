import { expect, it } from 'vitest'
import { keepOutside } from '../../renderer/ui/form/keepOutside.ts'

/** Something typed outside a screen, and a file that takes it or does not. */
function typing(takes = true) {
  let typed: unknown
  const listeners = new Set<() => void>()
  const file = new Map<string, unknown>()
  const forgotten: string[] = []
  const outside = keepOutside(
    async (place, values) => {
      if (takes) file.set(place, values)
      return takes
    },
    (place) => file.delete(place),
  )
  outside.attend('/miejsce#Tekst', {
    typed: () => typed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: () => forgotten.push('/miejsce#Tekst'),
  })
  const type = (next: unknown) => {
    typed = next
    for (const listener of listeners) listener()
  }
  return { outside, file, forgotten, type, listeners }
}

it('puts what is typed into the file at once when asked, and lets it go only then', async () => {
  const { outside, file, forgotten, type, listeners } = typing()
  type({ text: 'Łąka' })
  outside.forget()
  expect(forgotten).toEqual([])
  await outside.keepNow()
  expect(file.get('/miejsce#Tekst')).toEqual({ text: 'Łąka' })
  outside.forget()
  expect(forgotten).toHaveLength(1)
  expect(listeners.size).toBe(0)
})
it('lets go of nothing that came after what the file has, nor of what the file did not take', async () => {
  const later = typing()
  later.type({ text: 'raz' })
  await later.outside.keepNow()
  later.type({ text: 'dwa' })
  later.outside.forget()
  expect(later.forgotten).toEqual([])
  const refused = typing(false)
  refused.type({ text: 'raz' })
  await refused.outside.keepNow()
  refused.outside.forget()
  expect(refused.forgotten).toEqual([])
})
it('keeps what is typed by itself, and takes it out of the file when it was saved, in this order', async () => {
  const { outside, file, type } = typing()
  type({ text: 'raz' })
  await expect.poll(() => file.size).toBe(1)
  type({ text: 'dwa' })
  const keeping = outside.keepNow()
  type(undefined)
  await keeping
  await outside.keepNow()
  expect(file.size).toBe(0)
})
