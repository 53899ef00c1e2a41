import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { DraftKeeperContext, type KeptDraft } from './draftKeeper.ts'

/** Typing rests so long before it is kept. */
const rest = 600
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export type Draft = {
  /** What was left half filled the last time, until it is taken or given up. */
  readonly found: KeptDraft | undefined
  readonly take: () => void
  readonly giveUp: () => void
  /** Saved or cancelled: nothing is half filled any more. */
  readonly settle: () => void
}

/**
 * Keeps what is typed into a form, so that it is offered again after the program has stopped in the middle. A form that is
 * left in the usual way was saved or given up, and so is its draft; only a stop of the program leaves one behind.
 */
export function useDraft<Values extends FieldValues>(form: UseFormReturn<Values>, place: string | undefined): Draft {
  const keeper = useContext(DraftKeeperContext)
  const [found, setFound] = useState<KeptDraft>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const kept = useRef(false)
  const settle = useCallback(() => {
    clearTimeout(waiting.current)
    if (kept.current && place !== undefined) keeper?.drop(place)
    kept.current = false
  }, [keeper, place])

  useEffect(() => {
    if (!keeper || place === undefined) return
    let here = true
    void keeper.read(place).then((draft) => {
      if (here && draft && !same(draft.values, form.getValues())) setFound(draft)
    })
    return () => {
      here = false
    }
  }, [keeper, place, form])

  useEffect(() => {
    if (!keeper || place === undefined) return
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => {
        clearTimeout(waiting.current)
        if (!isDirty) return
        waiting.current = setTimeout(() => {
          kept.current = true
          keeper.keep(place, form.getValues())
        }, rest)
      },
    })
    return () => {
      stop()
      settle()
    }
  }, [keeper, place, form, settle])

  useEffect(() => {
    if (!keeper || place === undefined) return
    return keeper.attend(() => {
      clearTimeout(waiting.current)
      if (!form.formState.isDirty) return
      kept.current = true
      keeper.keep(place, form.getValues())
    })
  }, [keeper, place, form])

  return {
    found,
    take: () => {
      if (!found) return
      // With the revision it was typed over: a record changed since then refuses it instead of being overwritten.
      form.reset(found.values as Values, { keepDefaultValues: true })
      kept.current = true
      setFound(undefined)
    },
    giveUp: () => {
      if (place !== undefined) keeper?.drop(place)
      kept.current = false
      setFound(undefined)
    },
    settle,
  }
}
