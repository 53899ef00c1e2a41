/**
 * @typedef {object} Situation
 * @property {boolean} wantsBrowser - `--browser`
 * @property {boolean} wantsWindow - `--electron`: try again even if the last download failed
 * @property {string} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} hasElectron
 * @property {number | undefined} failedHoursAgo - when the last download of Electron was given up
 */

/** For so long a failed download is not tried again, so that the next start is quick. Hours. */
const patience = 12

const hasDisplay = (/** @type {Situation} */ { platform, env }) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/**
 * Which face the program shows: its window, a window after a download, or a page in the browser – with the reason in a
 * sentence when nobody asked for the browser.
 * @param {Situation} situation
 * @returns {{ face: 'window' | 'download' } | { face: 'browser', because: string | undefined }}
 */
export const chooseFace = (situation) => {
  if (situation.wantsBrowser) return { face: 'browser', because: undefined }
  if (!hasDisplay(situation)) return { face: 'browser', because: reasons.noDisplay }
  if (situation.hasElectron) return { face: 'window' }
  const failed = situation.failedHoursAgo
  const triedLately = failed !== undefined && failed < patience
  return triedLately && !situation.wantsWindow
    ? { face: 'browser', because: reasons.failedLately }
    : { face: 'download' }
}

export const reasons = {
  noDisplay:
    'Brak ekranu, więc zamiast okna Electrona działa strona w przeglądarce / No display: serving in the browser.',
  failedLately:
    'Electrona nie udało się niedawno pobrać, więc działa strona w przeglądarce (ponowna próba: npm start -- --electron) / No Electron: serving in the browser.',
  notDownloaded:
    'Nie można pobrać Electrona, więc działa strona w przeglądarce / Electron is out of reach: serving in the browser.',
  notStarted:
    'Electron nie wystartował, więc działa strona w przeglądarce / Electron did not start: serving in the browser.',
}
