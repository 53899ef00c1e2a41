import { useEffect } from 'react'

/**
 * Gives the keyboard back to a button that is out of use while its act runs: the browser lets go of what is disabled, and who
 * works without a mouse would begin again at the top of the window. Nothing happens when the keyboard has gone elsewhere meanwhile.
 */
export const useHeldFocus = (): void =>
  useEffect(() => {
    let last: HTMLElement | undefined
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : undefined
    }
    const isNowhere = () => document.activeElement === null || document.activeElement === document.body
    const watch = new MutationObserver((changes) => {
      const isBack = changes.some(({ target }) => target === last) && last?.isConnected && !last.matches(':disabled')
      if (isBack && isNowhere()) last?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', onFocus)
    watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', onFocus)
      watch.disconnect()
    }
  }, [])
