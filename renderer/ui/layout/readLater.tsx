import { type ComponentType, createElement, lazy, useState } from 'react'

export type ReadLater<Props extends object> = ComponentType<Props> & {
  /** Reads the file before it is needed. */
  readonly read: () => Promise<void>
}

/**
 * A component whose file is read when it is first shown; needs a Suspense above it. One that was read before is drawn at
 * once: React's own `lazy` would show the fallback even then, and keep it for 300 ms.
 */
export function readLater<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ReadLater<Props> {
  let ready: ComponentType<Props> | undefined
  const read = async () => {
    const module = await load()
    ready = module.default
    return module
  }
  const Waiting = lazy(read) as ComponentType<Props>
  // Chosen once for as long as it stands, or what was typed in it would be lost when the file has come.
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each file, at module level, as `lazy` is
  const Shown = (props: Props) => createElement(useState(() => ready ?? Waiting)[0], props)
  return Object.assign(Shown, { read: async () => void (await read()) })
}
