import type { TypedOutside } from './draftKeeper.ts'

/** Typing rests so long before it is kept in the file. */
const rest = 300

type Attended = {
  readonly typing: TypedOutside
  readonly stop: () => void
  /** What was typed when it was last looked at, and what of it is surely in the file. */
  seen: unknown
  kept: unknown
  /** Something of it may be in the file, perhaps from before. */
  mayBeKept: boolean
  /** Writes of one place follow each other. */
  turn: Promise<void>
  waiting?: ReturnType<typeof setTimeout>
}

/** Keeps what is typed outside screens: soon after it changed, at once when asked, and forgets what the file has. */
export function keepOutside(
  keep: (place: string, values: unknown) => Promise<boolean>,
  drop: (place: string) => void,
): {
  attend: (place: string, typing: TypedOutside) => void
  keepNow: () => Promise<unknown>
  forget: () => void
} {
  const all = new Map<string, Attended>()
  const writeNow = async (place: string, one: Attended): Promise<void> => {
    const now = one.typing.typed()
    if (now === undefined) {
      if (one.mayBeKept) drop(place)
      one.mayBeKept = false
      one.kept = undefined
    } else if (now !== one.kept) {
      one.mayBeKept = true
      if (await keep(place, now)) one.kept = now
    }
  }
  const write = (place: string, one: Attended): Promise<void> => {
    clearTimeout(one.waiting)
    one.turn = one.turn.then(() => writeNow(place, one))
    return one.turn
  }
  const changed = (place: string, one: Attended): void => {
    const now = one.typing.typed()
    if (now === one.seen) return
    one.seen = now
    clearTimeout(one.waiting)
    one.waiting = setTimeout(() => void write(place, one), rest)
  }
  return {
    attend(place, typing) {
      if (all.get(place)?.typing === typing) return
      const one: Attended = {
        typing,
        stop: typing.subscribe(() => changed(place, one)),
        ...{ seen: typing.typed(), kept: undefined, mayBeKept: true, turn: Promise.resolve() },
      }
      all.set(place, one)
    },
    keepNow: () => Promise.all([...all].map(([place, one]) => write(place, one))),
    forget() {
      for (const [place, one] of all) {
        const now = one.typing.typed()
        if (now !== undefined && now !== one.kept) continue
        clearTimeout(one.waiting)
        one.stop()
        one.typing.forget()
        all.delete(place)
      }
    },
  }
}
