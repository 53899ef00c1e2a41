import { homedir, userInfo } from 'node:os'
import { posix, win32 } from 'node:path'

type Place = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const here = (): Place => ({
  platform: process.platform,
  env: process.env,
  home: homedir() || userInfo().homedir,
})

/** The folder of the program's own files: the one Electron calls `userData`, so that every face opens the same file. */
const dataFolder = ({ platform, env, home }: Place): string => {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Klubownik')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Klubownik')
  return posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), 'Klubownik')
}

/** The data file used when the user names none. */
export const defaultFile = (place: Place = here()): string =>
  (place.platform === 'win32' ? win32 : posix).join(dataFolder(place), 'klubownik.klub')
