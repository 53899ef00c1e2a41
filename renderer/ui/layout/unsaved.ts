import { useCallback, useEffect, useId } from 'react'

const dirty = new Set<string>()

/** Is anything typed anywhere that has not been saved? */
export const anythingUnsaved = (): boolean => dirty.size > 0
/** The person chose to let it go: nothing counts as unsaved until somebody types again. */
export const forgetUnsaved = (): void => dirty.clear()

/**
 * Tells the frame that this form holds something unsaved, so that leaving asks first. What it gives back says "saved" at
 * once, for a form that goes elsewhere in the same breath, before it is drawn again.
 */
export function useUnsaved(isDirty: boolean): () => void {
  const id = useId()
  useEffect(() => {
    if (isDirty) dirty.add(id)
    else dirty.delete(id)
    return () => {
      dirty.delete(id)
    }
  }, [id, isDirty])
  return useCallback(() => void dirty.delete(id), [id])
}

// Closing the window or the tab asks the system's own question, but only when something would be lost.
if (typeof window !== 'undefined')
  window.addEventListener('beforeunload', (event) => {
    if (anythingUnsaved()) event.preventDefault()
  })
