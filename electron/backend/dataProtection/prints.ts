import type { z } from 'zod'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { breachStateNames } from '#shared/dataProtection/breachClock.ts'
import { inChapters } from '#shared/dataProtection/chapters.ts'
import { checkNames, checkStateNames } from '#shared/dataProtection/checklist.ts'
import { riskNames } from '#shared/dataProtection/names.ts'
import { peopleInWords } from '#shared/dataProtection/personCategories.ts'
import type { dataProtectionPrints } from '#shared/dataProtection/prints.ts'
import type { Breach } from '#shared/dataProtection/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { BreachRegisterData } from '../documents/breachRegister.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { accessOf } from './accessCopy.ts'
import { administratorOf } from './administrator.ts'
import { clausePrinting } from './clauses/prints.ts'
import { activitiesOf, authorisationsOf, breachesOf, checklistOf } from './queries.ts'
import { requestRegister } from './requests/print.ts'
import { tablePaper } from './tablePaper.ts'

const dayOr = (day: IsoDate | null, otherwise = '–'): string => (day === null ? otherwise : formatDate(day))
const lines = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n')

/** What the register says of a breach, in the order of art. 33 ust. 5: the event, its consequences, what was done. */
const breachFacts = (one: Breach): BreachRegisterData['breaches'][number]['facts'] => [
  ['Co się stało', one.description],
  [
    ['Dzień zdarzenia', dayOr(one.happenedOn, 'nie wiadomo')],
    ['Liczba osób', one.peopleCount === null ? 'nie wiadomo' : String(one.peopleCount)],
  ],
  ['Jakie dane', one.dataKinds || '–'],
  ['Skutki', one.consequences || '–'],
  ['Działania', one.remedies || '–'],
  ['Ryzyko dla osób', [riskNames[one.risk], one.riskReason].filter(Boolean).join(': ')],
  [
    [
      'UODO',
      lines(
        breachStateNames[one.state],
        one.reportedOn === null ? '' : [formatDate(one.reportedOn), one.reportNumber].filter(Boolean).join(', '),
      ),
    ],
    ['Osoby powiadomiono', dayOr(one.peopleToldOn, 'nie')],
  ],
  ['Zamknięto', dayOr(one.closedOn, 'jeszcze nie')],
  ...(one.note === '' ? [] : [['Uwagi', one.note] as const]),
]

/** Gathers what each paper of data protection says. */
export const dataProtectionPrinting: PrintsFor<z.output<(typeof dataProtectionPrints)[number]>> = {
  ...clausePrinting,
  personAccess: async ({ db, clock }, { personId }) => {
    const copy = await accessOf(db, personId, clock.today())
    if (!copy) return err(notFoundError('osoba'))
    const data = {
      ...{ day: copy.day, administrator: await administratorOf(db), person: copy.person },
      ...{ facts: copy.facts, activities: copy.activities, rights: copy.rights, historyChanges: copy.historyChanges },
      chapters: inChapters(copy.records).map(({ name, rows }) => ({
        name,
        records: rows.map(({ label, fields }) => ({ label, fields })),
      })),
    }
    return ok({ job: { kind: 'personAccess', data }, name: 'kopia-danych-osobowych.pdf' })
  },
  processingRegister: async ({ db, clock }) => {
    const activities = (await activitiesOf(db)).filter(({ active }) => active)
    const data = {
      day: clock.today(),
      administrator: await administratorOf(db),
      activities: activities.map((one) => ({
        name: one.name,
        facts: [
          ['Cele przetwarzania', one.purposes],
          ['Podstawa prawna', one.legalBasis],
          ['Kategorie osób', peopleInWords(one.categories, one.peopleKinds)],
          ['Kategorie danych', one.dataKinds],
          ['Kategorie odbiorców', one.recipients],
          ['Przekazywanie poza EOG', one.transfers],
          ['Planowany termin usunięcia', one.erasure],
          ['Środki bezpieczeństwa', one.safeguards],
          ...(one.note === '' ? [] : [['Uwagi', one.note] as const]),
        ] as const,
      })),
    }
    return ok({ job: { kind: 'processingRegister', data }, name: 'rejestr-czynnosci-przetwarzania.pdf' })
  },
  authorisation: async ({ db, clock }, { authorisationId }) => {
    const one = (await authorisationsOf(db, clock.today())).find(({ id }) => id === authorisationId)
    if (!one) return err(notFoundError('upoważnienie'))
    const data = {
      day: clock.today(),
      administrator: await administratorOf(db),
      number: one.number,
      person: one.staffName,
      scope: one.scope,
      systems: one.systems,
      from: one.validFrom,
      to: one.validTo,
      givenBy: one.givenBy,
    }
    return ok({ job: { kind: 'authorisation', data }, name: `upowaznienie-${fileSafe(one.number)}.pdf` })
  },
  authorisationRegister: async ({ db, clock }) => {
    const rows = (await authorisationsOf(db, clock.today())).toSorted((a, b) => a.id - b.id)
    return tablePaper({ db, clock }, 'ewidencja-upowaznien.pdf', {
      title: 'Ewidencja upoważnień do przetwarzania danych osobowych',
      columns: [
        { name: 'Numer', width: 70 },
        { name: 'Osoba upoważniona', width: 130 },
        { name: 'Zakres', width: '*' },
        { name: 'Programy i zbiory', width: 130 },
        { name: 'Od', width: 58 },
        { name: 'Do', width: 58 },
        { name: 'Poufność od', width: 62 },
      ],
      rows: rows.map((one) => [
        one.number,
        one.staffName,
        lines(one.scope, one.note),
        one.systems,
        formatDate(one.validFrom),
        dayOr(one.validTo, 'odwołania'),
        dayOr(one.confidentialityOn, 'brak'),
      ]),
      empty: 'Nie wydano jeszcze upoważnień.',
      notes: ['Poufność od: dzień podpisania oświadczenia o zachowaniu tajemnicy.'],
    })
  },
  breachRegister: async ({ db, clock }) => {
    const rows = (await breachesOf(db, clock.now())).toReversed()
    const data = {
      day: clock.today(),
      administrator: await administratorOf(db),
      breaches: rows.map((one) => ({
        title: `${formatDate(one.noticedOn)} o ${formatTime(one.noticedAt)}`,
        facts: breachFacts(one),
      })),
    }
    return ok({ job: { kind: 'breachRegister', data }, name: 'rejestr-naruszen.pdf' })
  },
  requestRegister,
  protectionChecklist: async ({ db, clock }) => {
    return tablePaper({ db, clock }, 'ochrona-danych-lista-kontrolna.pdf', {
      title: 'Ochrona danych – lista kontrolna',
      columns: [
        { name: 'Co', width: 190 },
        { name: 'Stan', width: 80 },
        { name: 'Sprawdzono', width: 70 },
        { name: 'Uwagi', width: '*' },
      ],
      rows: (await checklistOf(db, clock.today())).map((one) => [
        checkNames[one.code]?.name ?? one.code,
        checkStateNames[one.state],
        dayOr(one.checkedOn),
        lines(one.note, one.seen),
      ]),
      empty: 'Lista jest pusta.',
      notes: [],
    })
  },
}
