import { statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { CopySource } from '#shared/copies/contract.ts'
import { readAsideName, readCopyName } from '#shared/copies/names.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Secret } from '#shared/vault/contract.ts'
import type { FileContext } from '../context.ts'
import { saltOf } from '../db/open.ts'
import { type FileKey, openKey, rawKey } from '../vault/fileKey.ts'
import { trySecret } from '../vault/secrets.ts'
import { opensWith } from '../vault/verifyCopy.ts'
import { diskCodeOf } from './diskTrouble.ts'
import type { CopyFolder } from './folder.ts'
import { copyError } from './troubleWords.ts'

const inFolder = (folder: CopyFolder | undefined, name: string): string | undefined =>
  folder &&
  name.endsWith(folder.ending) &&
  readCopyName(name.slice(0, name.length - folder.ending.length))?.base === folder.base
    ? join(folder.path, name)
    : undefined

function asideOf(file: string, name: string): string | undefined {
  const ending = extname(file)
  const isAside =
    name.endsWith(ending) && readAsideName(basename(file, ending), name.slice(0, name.length - ending.length))
  return isAside ? join(dirname(file), name) : undefined
}

/** The path of a source; `undefined`: no such file, or a name this program does not give. */
export function pathOfSource({ copies, keeper }: FileContext, source: CopySource): string | undefined {
  const path =
    source.where === 'file'
      ? isAbsolute(source.path) && source.path !== keeper.path
        ? source.path
        : undefined
      : basename(source.name) !== source.name
        ? undefined
        : source.where === 'aside'
          ? asideOf(keeper.path, source.name)
          : inFolder(source.where === 'here' ? copies.folder : copies.place(), source.name)
  return path !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined
}

/**
 * The key that opens a file: the one of the open file, the one of files without a passphrase, or that of what was typed. Wrong
 * tries count as they do when the file itself is opened. Whoever gets the key wipes it or hands it on.
 */
export async function keyOfSource(
  { keeper, attempts }: FileContext,
  path: string,
  secret: Secret | null,
): Promise<Result<FileKey, CallError>> {
  const state = keeper.state()
  const known = [openKey(), ...(state.kind === 'open' ? [state.key] : [])]
  const fits = known.find((key) => opensWith(path, key))
  if (fits) return ok(fits.isProtected ? rawKey(Buffer.from(fits.bytes)) : openKey())
  try {
    if (secret === null) return err(secretNeeded)
    return await trySecret(secret, { salt: saltOf(path), attempts }, (key) => {
      if (opensWith(path, key)) return ok(key)
      key.wipe()
      return undefined
    })
  } catch (error) {
    return err(copyError(diskCodeOf(error)))
  }
}

export const noSuchCopy = ruleError(
  'copies.noSuchFile',
  'Nie ma takiego pliku albo to nie jest kopia tego pliku. Niczego nie zmieniono. Sprawdź ścieżkę albo podłącz dysk, na którym leży.',
  [{ path: 'source', message: 'Nie ma takiego pliku.' }],
)
const secretNeeded = ruleError(
  'copies.secretNeeded',
  'Ten plik nie otwiera się kluczem używanego teraz pliku: ma inne hasło, jest uszkodzony albo nie jest plikiem Klubownika. Niczego nie zmieniono. Wpisz hasło z dnia, w którym powstał.',
  [{ path: 'passphrase', message: 'Wpisz hasło tej kopii.' }],
)
