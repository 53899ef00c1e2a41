import { type Browser, chromium } from 'playwright-core'

/** The browser of the machine; `npm test` says where it is. */
export const chromiumPath = process.env.KLUBOWNIK_CHROMIUM ?? '/usr/bin/chromium'
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with a profile of its own, thrown away afterwards. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
