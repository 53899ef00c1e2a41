import { EventEmitter } from 'node:events'

/** Electron's `Session`: as permissive as the real one until it is told otherwise. */
export class Session extends EventEmitter {
  spellChecker = true
  mayRequest: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void = (_c, _p, decide) =>
    decide(true)
  mayUse: (contents: unknown, permission: string) => boolean = () => true
  mayUseDevice: () => boolean = () => true
  onRequest: (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void = (_d, decide) =>
    decide({})
  setPermissionRequestHandler = (handler: typeof this.mayRequest): void => {
    this.mayRequest = handler
  }
  setPermissionCheckHandler = (handler: typeof this.mayUse): void => {
    this.mayUse = handler
  }
  setDevicePermissionHandler = (handler: typeof this.mayUseDevice): void => {
    this.mayUseDevice = handler
  }
  setSpellCheckerEnabled = (on: boolean): void => {
    this.spellChecker = on
  }
  webRequest = {
    onBeforeRequest: (handler: typeof this.onRequest): void => {
      this.onRequest = handler
    },
  }
}
