import { existsSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, parse } from 'node:path'

const inside = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}

/** Disks besides the one of the data file that are here now: letters on Windows, mounted volumes elsewhere. */
export function drivesBeside(file: string, platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'win32')
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ']
      .map((letter) => `${letter}:\\`)
      .filter((root) => root.toLowerCase() !== parse(file).root.toLowerCase() && existsSync(root))
  if (platform === 'darwin') return inside('/Volumes')
  const { username } = userInfo()
  return [...inside(join('/media', username)), ...inside(join('/run/media', username))]
}
