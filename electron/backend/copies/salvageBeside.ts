import { basename, dirname, extname, join } from 'node:path'
import { ruleError } from '#shared/contract/errors.ts'
import { salvagedName } from '#shared/copies/names.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Secret } from '#shared/vault/contract.ts'
import type { FileContext } from '../context.ts'
import { saltOf } from '../db/open.ts'
import { tableLabels } from '../history/columnLabels.ts'
import { keyOfSource } from './source.ts'
import { copyError } from './troubleWords.ts'

/** Saves what can be read of a file that could not be opened into a new one beside it. */
export async function salvageBeside(context: FileContext, secret: Secret | null) {
  const { keeper, copies, clock } = context
  const path = keeper.path
  if (keeper.state().kind === 'open') return err(isOpen)
  const key = await keyOfSource(context, path, secret)
  if (!key.ok) return key
  const ending = extname(path)
  const name = salvagedName(basename(path, ending), new Date(clock.now()).toISOString()) + ending
  try {
    const target = join(dirname(path), name)
    const wish = { kind: 'salvage', path, salt: saltOf(path), target, key: key.value.bytes } as const
    const saved = await copies.run(wish)
    if (saved.ok)
      return ok({ name, tables: saved.value.map((one) => ({ ...one, label: tableLabels[one.table] ?? one.table })) })
    return err(saved.error === 'damaged' || saved.error === 'locked' ? beyondSaving : copyError(saved.error))
  } finally {
    key.value.wipe()
  }
}

const isOpen = ruleError(
  'copies.isOpen',
  'Nie ma czego ratować: plik jest otwarty. Niczego nie zmieniono. Jeśli coś jest nie tak, sprawdź plik albo odtwórz kopię.',
)
const beyondSaving = ruleError(
  'copies.beyondSaving',
  'Nie uratowano niczego: uszkodzony jest początek pliku, na którym stoi spis tego, co w nim jest. Pliku nie zmieniono. Odtwórz ostatnią dobrą kopię.',
)
