import type { z } from 'zod'
import { ruleError } from '#shared/contract/errors.ts'
import type { historyPrints } from '#shared/history/prints.ts'
import { dayInPoland } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { chainPrintNow } from './chain/verify.ts'

/** Gathers what each paper of the history says. */
export const historyPrinting: PrintsFor<z.output<(typeof historyPrints)[number]>> = {
  historyFingerprint: async ({ db, clock }) => {
    const end = await chainPrintNow(db)
    if (!end) return err(nothingRecorded)
    const { organisation } = await clubOf(db)
    const { fingerprint, step, at } = end
    const day = clock.today()
    return ok({
      job: {
        kind: 'historyFingerprint',
        data: { day, organisation: organisation.name, fingerprint, step, lastStepOn: dayInPoland(at) },
      },
      name: `odcisk-historii-${day}-krok-${step}.pdf`,
    })
  },
}

const nothingRecorded = ruleError(
  'history.nothingRecorded',
  'Nie ma jeszcze czego drukować: w tym pliku nic nie zapisano, więc jego historia nie ma odcisku. Wydrukuj go po pierwszym zapisie.',
)
