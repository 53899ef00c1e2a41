import type { Bridge } from '#shared/contract/bridge.ts'
import { loopbackBridge } from './loopbackBridge.ts'

declare global {
  /** Put here by the preload script; absent in a browser. */
  var klubownik: Bridge | undefined
}

/** The one way out of the window, the same whichever host the page was loaded from. */
export const bridge: Bridge = globalThis.klubownik ?? loopbackBridge()

/** The nonce of this page's policy; style tags made at run time carry it. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
