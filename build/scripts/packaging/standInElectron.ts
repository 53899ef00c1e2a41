import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** By this text the tool that flips the fuses finds them in a binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As many switches as Electron has, all off: version 1 of the wire, its length, then a digit for each. */
const fuseWire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('0'.repeat(9))])

/**
 * Makes a folder that the packer takes for an unpacked Electron for Linux, with a binary of a few bytes that has fuses to
 * flip. It shows what would be packed where the real binary is out of reach; it cannot be started.
 */
export function standInElectron(folder: string): string {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  for (const language of ['de', 'en-US', 'pl']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  writeFileSync(join(folder, 'LICENSE'), 'Electron')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Chromium')
  const binary = join(folder, 'electron')
  writeFileSync(binary, Buffer.concat([Buffer.from('not a program\n'), fuseWire]))
  chmodSync(binary, 0o755)
  return folder
}
