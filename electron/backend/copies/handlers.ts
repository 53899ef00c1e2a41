import { ruleError } from '#shared/contract/errors.ts'
import type { copiesContract } from '#shared/copies/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { FileContext, FileHandlersFor } from '../context.ts'
import type { StorageCode } from '../db/storageError.ts'
import { listAside, listFolder, newestFirst } from './list.ts'
import { copiesThere, readRegister } from './register.ts'
import { look, restore } from './restore.ts'
import { salvageBeside } from './salvageBeside.ts'
import { statusOf } from './statusOf.ts'
import { copyError, troubleWords } from './troubleWords.ts'

export const copiesHandlers: FileHandlersFor<keyof typeof copiesContract> = {
  'copies.status': async ({ copies, keeper, clock }) => ok(statusOf(copies, keeper.state(), clock.today())),
  'copies.list': async (context) => ok(listOf(context)),
  'copies.make': async (context, { job }) => {
    const made = await stoppable(context, job, () => context.copies.make('manual'))
    if (!made.ok) return err(copyError(made.error))
    const { record, placed } = made.value
    return ok({ name: record.name, bytes: record.bytes, milliseconds: record.milliseconds, placed })
  },
  'copies.cancel': async ({ works }, { job }) => ok({ cancelled: works.cancel(job) }),
  'copies.look': look,
  'copies.restore': async (context, wish) => (context.demo ? err(notInSample) : restore(context, wish)),
  'copies.salvage': (context, wish) => stoppable(context, wish.job, () => salvageBeside(context, wish.secret)),
  'copies.choosePlace': async ({ copies, demo }, { folder }) => {
    if (demo) return err(notInSample)
    const trouble = await copies.choosePlace(folder)
    if (trouble === undefined) return ok({})
    const refused = trouble === 'notOurs' ? foreignPlace : copyError(trouble)
    return err({ ...refused, fields: [{ path: 'folder', message: refused.message }] })
  },
  'copies.rehearse': async (context, { job }) => {
    const tried = await stoppable(context, job, () => context.copies.rehearse())
    if (tried.ok) return ok(tried.value)
    return err(
      tried.error === 'none'
        ? nothingToRehearse
        : tried.error === 'cancelled'
          ? copyError('cancelled')
          : rehearsalFailed,
    )
  },
}

/** How often a work with whole files looks whether somebody wants it stopped. Milliseconds. */
const between = 200

/** Runs a work with whole files under a name by which it can be stopped. */
async function stoppable<T>({ works, copies }: FileContext, job: string, run: () => Promise<T>): Promise<T> {
  const work = works.begin(job)
  const timer = setInterval(() => work.isCancelled() && copies.stop(), between)
  try {
    return await run()
  } finally {
    clearInterval(timer)
    work.end()
  }
}

function listOf({ copies, keeper, demo }: FileContext) {
  const { folder } = copies
  const { place, rehearsal, trouble } = readRegister(folder)
  const there = copies.place()
  const inPlace = there ? copiesThere(there) : []
  return {
    folder: folder.path,
    copies: newestFirst([
      ...listFolder(folder, 'here'),
      ...(there ? listFolder(there, 'place') : []),
      ...listAside(keeper.path),
    ]),
    place: place && {
      ...{ folder: place.folder, isHere: there !== undefined, lastAt: place.lastAt },
      isProtected: inPlace.every(({ isProtected }) => isProtected),
    },
    drives: copies.drives(),
    rehearsal,
    trouble: trouble && troubleWords(trouble.code as StorageCode),
    isAutomatic: copies.isAutomatic && !demo,
    isSample: demo,
  }
}

const foreignPlace = ruleError(
  'copies.foreignPlace',
  'W tym miejscu leży już coś pod nazwą „Klubownik-kopie” albo spis kopii, którego program nie rozumie. Niczego nie zmieniono. Zajrzyj tam i zmień nazwę tego, co tam leży, albo wskaż inny folder.',
)
const nothingToRehearse = ruleError(
  'copies.none',
  'Nie ma jeszcze żadnej sprawdzonej kopii, więc nie ma czego wypróbować. Zrób kopię i spróbuj ponownie.',
)
/** A copy of real data put in the place of the sample would go with it, and so would the trust in what the second place holds. */
const notInSample = ruleError(
  'copies.sample',
  'W przykładzie nie odtwarza się kopii ani nie wybiera drugiego miejsca: to, co w nim jest, przepadnie. Nic nie zmieniono. Wróć do swojego pliku i zrób to tam.',
)
const rehearsalFailed = ruleError(
  'copies.rehearsalFailed',
  'Próbne odtworzenie się nie powiodło: kopia nie jest taka, jak w dniu zapisania. Dane w pliku są nietknięte. Zrób nową kopię, najlepiej na innym dysku.',
)
