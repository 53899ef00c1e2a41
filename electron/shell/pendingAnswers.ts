import type { BackendRequest, BackendValue } from '#shared/contract/backendPort.ts'

type Kind = BackendRequest['kind']
/** A request that has no number yet. */
export type Asking<K extends Kind> = Omit<Extract<BackendRequest, { kind: K }>, 'id'>

/** Questions on their way to the back end, each waiting for the answer under its number. */
export type PendingAnswers = {
  /** `undefined`: the back end ended before it answered (or knows no such file). */
  ask<K extends Kind>(request: Asking<K>, send: (message: BackendRequest) => void): Promise<BackendValue[K] | undefined>
  /** True when the message was an answer somebody waited for. */
  settle(message: unknown): boolean
  /** Nobody will answer any more. */
  abandon(): void
}

export function pendingAnswers(): PendingAnswers {
  const waiting = new Map<number, (value: unknown) => void>()
  let last = 0
  return {
    ask: (request, send) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve as (value: unknown) => void)
        send({ ...request, id: last } as BackendRequest)
      }),
    settle(message) {
      if (typeof message !== 'object' || message === null || !('id' in message) || !('value' in message)) return false
      const resolve = waiting.get(message.id as number)
      if (!resolve) return false
      waiting.delete(message.id as number)
      resolve(message.value)
      return true
    },
    abandon() {
      const resolves = [...waiting.values()]
      waiting.clear()
      for (const resolve of resolves) resolve(undefined)
    },
  }
}
