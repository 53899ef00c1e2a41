/** A long work under way, as it sees itself. */
export type Work = {
  /** Tells how far it is. */
  tell(done: number, total: number): void
  /** Somebody wants it stopped. */
  isCancelled(): boolean
  /** It is over, one way or the other. */
  end(): void
}
/** Long works under way: how far each is, and the way to stop it. */
export type Works = {
  begin(name: string): Work
  progress(name: string): { readonly done: number; readonly total: number } | undefined
  /** Whether there was such a work to be stopped. */
  cancel(name: string): boolean
  cancelAll(): void
}

/** A list of long works, in memory only. A work without a name can be stopped only with all the others. */
export function createWorks(): Works {
  const underWay = new Set<{ name: string; done: number; total: number; cancelled: boolean }>()
  const named = (name: string) => (name === '' ? undefined : [...underWay].findLast((one) => one.name === name))
  return {
    begin(name) {
      const work = { name, done: 0, total: 0, cancelled: false }
      underWay.add(work)
      return {
        tell: (done, total) => void Object.assign(work, { done, total }),
        isCancelled: () => work.cancelled,
        end: () => void underWay.delete(work),
      }
    },
    progress(name) {
      const work = named(name)
      return work && { done: work.done, total: work.total }
    },
    cancel(name) {
      const work = named(name)
      if (work) work.cancelled = true
      return work !== undefined
    },
    cancelAll: () => {
      for (const work of underWay) work.cancelled = true
    },
  }
}
