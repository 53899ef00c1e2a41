import type { z } from 'zod'
import { basisNames, scopeNames } from '#shared/anonymisation/grounds.ts'
import type { anonymisationPrints } from '#shared/anonymisation/prints.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { tablePaper } from '../dataProtection/tablePaper.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { protocols } from './queries.ts'

/** Gathers what each paper of anonymising says. A protocol says what was kept with it, and nothing of today. */
export const anonymisationPrinting: PrintsFor<z.output<(typeof anonymisationPrints)[number]>> = {
  anonymisationProtocol: async ({ db }, { protocolId }) => {
    const [one] = await protocols(db, protocolId)
    if (!one) return err(notFoundError('protokół anonimizacji'))
    const { cleanedAt: _, copiesRemoved: __, ...data } = one
    return ok({
      job: { kind: 'anonymisationProtocol', data },
      name: `protokol-anonimizacji-${fileSafe(one.number)}.pdf`,
    })
  },
  anonymisationRegister: async ({ db, clock }) => {
    return tablePaper({ db, clock }, 'rejestr-protokolow-anonimizacji.pdf', {
      title: 'Rejestr protokołów anonimizacji',
      columns: [
        { name: 'Numer', width: 50 },
        { name: 'Dzień', width: 62 },
        { name: 'Co zrobiono', width: 90 },
        { name: 'Podstawa', width: '*' },
        { name: 'Osób', width: 36, number: true },
        { name: 'Szukano wartości', width: 60, number: true },
        { name: 'Znaleziono', width: 60, number: true },
        { name: 'W kopiach do', width: 66 },
      ],
      rows: (await protocols(db))
        .toReversed()
        .map((one) => [
          one.number,
          formatDate(one.madeOn),
          scopeNames[one.scope],
          [basisNames[one.basis], one.reason].filter(Boolean).join(': '),
          String(one.scope === 'part' ? 1 : one.people.length),
          String(one.valuesSearched),
          '0',
          one.copiesRemoved !== null
            ? `usunięto ${formatDate(one.copiesRemoved.on)}`
            : one.copies.goneBy === null
              ? '–'
              : formatDate(one.copies.goneBy),
        ]),
      empty: 'Nie było jeszcze anonimizacji.',
      notes: [
        'Znaleziono: ile z szukanych wartości program znalazł po anonimizacji; gdy znajdzie choć jedną, niczego nie zmienia i protokołu nie ma.',
        'W kopiach do: dzień, do którego program usunie ostatnią starszą kopię; kopie bez terminu wymienia protokół. Usunięto: dzień, w którym usunięto wszystkie starsze kopie, do których program sięgał.',
      ],
    })
  },
}
