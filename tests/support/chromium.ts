import { type Browser, chromium } from 'playwright-core'

/** The browser of the machine; `npm test` says where it is. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.KLUBOWNIK_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
