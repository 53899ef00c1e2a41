import type { z } from 'zod'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { diagnosesPrints } from '#shared/diagnoses/prints.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { closedNotes } from './notesLock/queries.ts'
import { aggregatePaperOf, diagnosisPaperOf } from './paperQueries.ts'

const nothing = () => notFoundError('pomiar diagnozy')

/** Gathers what the papers of the diagnosis say, each only what its reader may see. */
export const diagnosesPrinting: PrintsFor<z.output<(typeof diagnosesPrints)[number]>> = {
  diagnosisCard: async ({ db, clock, notes: open }, { participationId, withRestrictedNotes }) => {
    const closed = withRestrictedNotes ? await closedNotes(db, open) : undefined
    if (closed) return err(closed)
    const notes = withRestrictedNotes ? open : null
    const data = await diagnosisPaperOf(db, participationId, clock.today(), { notes, forOthers: false })
    if (!data) return err(nothing())
    return ok({ job: { kind: 'diagnosisCard', data }, name: `karta-diagnozy-${participationId}.pdf` })
  },
  diagnosisCopy: async ({ db, clock }, { participationId }) => {
    const data = await diagnosisPaperOf(db, participationId, clock.today(), { notes: null, forOthers: false })
    if (!data) return err(nothing())
    return ok({ job: { kind: 'diagnosisCopy', data }, name: `karta-diagnozy-kopia-${participationId}.pdf` })
  },
  diagnosisSummary: async ({ db, clock }, { participationId }) => {
    const data = await diagnosisPaperOf(db, participationId, clock.today(), { notes: null, forOthers: true })
    if (!data) return err(nothing())
    if (data.basis === '')
      return err(
        ruleError(
          'diagnoses.noBasis',
          'Nie wydrukowano: nie ma zgody osoby uczestniczącej ani kontraktu socjalnego, więc podsumowania nie wolno przekazać do OPS. Nic nie zmieniono. Zapisz zgodę w karcie pomiaru albo kontrakt w danych udziału.',
        ),
      )
    return ok({ job: { kind: 'diagnosisSummary', data }, name: `diagnoza-podsumowanie-${participationId}.pdf` })
  },
  notesRecoverySheet: async ({ db, clock }, { code }) => {
    const { organisation, kis } = await clubOf(db)
    const data = { day: clock.today(), organisation: organisation.name, club: kis.name, code: code.toUpperCase() }
    return ok({ job: { kind: 'notesRecoverySheet', data }, name: 'kod-odzyskiwania-notatek.pdf' })
  },
  diagnosisAggregate: async ({ db, clock }, { editionId }) => {
    const data = await aggregatePaperOf(db, editionId, clock.today())
    if (!data) return err(notFoundError('edycja'))
    return ok({ job: { kind: 'diagnosisAggregate', data }, name: `diagnoza-zestawienie-${editionId}.pdf` })
  },
}
