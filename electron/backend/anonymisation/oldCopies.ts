import type { OlderCopies } from '#shared/anonymisation/schema.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import type { OldCopy } from '../copies/copiesBefore.ts'
import { latestProtocol } from './queries.ts'
import { noteCopiesRemoved } from './repo.ts'

const notRemoved = (code: string, why: string): CallError =>
  ruleError(`anonymisation.${code}`, `Nie usunięto żadnej kopii. ${why}`)
const noProtocol = notRemoved('noProtocol', 'Nie było jeszcze anonimizacji, więc żadna kopia nie jest starsza od niej.')
const noNewer = notRemoved(
  'noNewerCopy',
  'Nie ma jeszcze sprawdzonej kopii zrobionej po anonimizacji, a bez niej plik zostałby bez kopii. Zrób kopię i spróbuj ponownie.',
)
const nothingOld = notRemoved('nothingOld', 'Nie ma już kopii sprzed ostatniej anonimizacji.')
const allHeld = notRemoved(
  'copiesHeld',
  'Używa ich teraz inny program albo nie wolno ich usuwać. Zamknij inne programy i spróbuj ponownie.',
)

const countOf = (old: readonly OldCopy[], where: OldCopy['where']): number =>
  old.filter((copy) => copy.where === where).length

/** Copies that still hold what the latest protocol took out; `null`: nothing was ever taken out. */
export async function olderCopiesOf({
  db,
  copiesBefore,
}: Pick<QueryContext, 'db' | 'copiesBefore'>): Promise<OlderCopies | null> {
  const latest = await latestProtocol(db)
  if (!latest) return null
  const { old, unknown, isAway, hasNewer } = copiesBefore(latest.step)
  return {
    ...{ here: countOf(old, 'here'), place: countOf(old, 'place'), aside: countOf(old, 'aside') },
    ...{ unknown, isAway, hasNewer },
  }
}

/**
 * Removes these copies and notes how many went. Files cannot be brought back, so they go before the step is written: a step never
 * tells of a copy that is still there.
 */
export async function removeOlderCopies({
  db,
  clock,
  say,
  copiesBefore,
}: Pick<CommandContext, 'db' | 'clock' | 'say' | 'copiesBefore'>): Promise<
  Result<{ here: number; place: number; aside: number; left: number }, CallError>
> {
  const latest = await latestProtocol(db)
  if (!latest) return err(noProtocol)
  const before = copiesBefore(latest.step)
  if (before.old.length === 0) return err(nothingOld)
  if (!before.hasNewer) return err(noNewer)
  const removed = before.remove()
  const all = removed.here + removed.place + removed.aside
  if (all === 0) return err(allHeld)
  await noteCopiesRemoved(db, latest.id, clock.today(), removed)
  say(`usunięto ${counted(all, 'kopię', 'kopie', 'kopii')} sprzed anonimizacji, protokół ${latest.number}`)
  return ok(removed)
}
