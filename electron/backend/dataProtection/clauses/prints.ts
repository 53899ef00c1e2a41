import type { z } from 'zod'
import { confirmationNames } from '#shared/dataProtection/clauseGiving.ts'
import { clauseStateNames } from '#shared/dataProtection/clauses.ts'
import type { clausePrints } from '#shared/dataProtection/prints.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { PrintsFor } from '../../printing/prepared.ts'
import { tablePaper } from '../tablePaper.ts'
import { answersOf, clausesOf } from './queries.ts'

const scansIn = (count: number): string =>
  count === 0 ? '' : counted(count, 'skan w pliku', 'skany w pliku', 'skanów w pliku')
const dayOr = (day: IsoDate | null): string => (day === null ? '–' : formatDate(day))

/** Papers about clauses and consents: who lacks them, and the register of all that was answered. */
export const clausePrinting: PrintsFor<z.output<(typeof clausePrints)[number]>> = {
  clauseGaps: async ({ db, clock }, { of }) => {
    const { present, people, staff } = await clausesOf(db)
    const lacking = [
      ...people
        .filter(({ editionId }) => of === null || editionId === of)
        .map((one) => ({ ...one, where: one.edition })),
      ...(of === null || of === 'staff' ? staff : []).map((one) => ({
        ...one,
        where: 'kadra i wolontariusze',
        unasked: [] as string[],
      })),
    ].filter(({ state, unasked }) => state !== 'present' || unasked.length > 0)
    return tablePaper({ db, clock }, 'kto-nie-ma-klauzuli.pdf', {
      title: 'Kto nie ma klauzuli albo zgód',
      intro:
        present === null
          ? 'Żadna klauzula informacyjna nie jest w użyciu.'
          : `Obecna klauzula: ${present.name}, wersja ${present.version}. Osób na liście: ${lacking.length}.`,
      columns: [
        { name: 'Nazwisko i imię', width: 170 },
        { name: 'Gdzie', width: 130 },
        { name: 'Klauzula', width: 100 },
        { name: 'Ostatnio dnia', width: 70 },
        { name: 'Zgody bez odpowiedzi', width: '*' as const },
      ],
      rows: lacking.map((one) => [
        one.name,
        one.where,
        clauseStateNames[one.state],
        dayOr(one.givenOn),
        one.unasked.join(', ') || '–',
      ]),
      empty: 'Nikomu nie brakuje klauzuli ani pytania o zgody.',
      notes: [],
    })
  },
  consentRegister: async ({ db, clock }, { of }) => {
    const answers = (await answersOf(db)).filter(({ place }) => of === null || place === of)
    return tablePaper({ db, clock }, 'rejestr-zgod.pdf', {
      title: 'Rejestr klauzul i zgód',
      intro: `Wpisów: ${answers.length}.`,
      columns: [
        { name: 'Nazwisko i imię, gdzie', width: 125 },
        { name: 'Czego dotyczy', width: 130 },
        { name: 'Odpowiedź, dnia', width: 60 },
        { name: 'Tekst', width: 105 },
        { name: 'Sposób, potwierdzenie', width: '*' as const },
        { name: 'Wycofano, zaprzestano', width: 75 },
      ],
      rows: answers.map((one) => [
        `${one.name}\n${one.where}`,
        one.label,
        `${one.decision}\n${formatDate(one.day)}`,
        one.wording ?? '–',
        [one.manner, one.confirmation === '' ? '' : confirmationNames[one.confirmation], scansIn(one.scans), one.note]
          .filter(Boolean)
          .join(', ') || '–',
        one.withdrawnOn === null ? '–' : `${formatDate(one.withdrawnOn)}\n${dayOr(one.stoppedOn)}`,
      ]),
      empty: 'Nie wpisano jeszcze ani jednej klauzuli i zgody.',
      notes: [],
    })
  },
}
