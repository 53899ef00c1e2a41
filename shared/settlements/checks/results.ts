import { mentions } from '../../results/mentions.ts'
import { quantityWords, rateWords } from '../../results/words.ts'
import { proportionalReturn } from '../../returns/proportional.ts'
import { proportionalTitle, proportionalWords } from '../../returns/words.ts'
import type { Check, Remark } from './check.ts'
import { boxOf, onMoney, onPart } from './formParts.ts'
import type { ResultFact } from './resultFacts.ts'

const onResult = ({ id }: ResultFact) => ({ kind: 'grantResult' as const, id })

const mentioned: Check = {
  id: 'C-57',
  severity: 'blocks',
  title: 'Rezultat lub działanie bez opisu',
  source: 'oferta, III.4 i III.6',
  run: (input, _settlement, _today, { results: { results }, activity: { schedule } }) => {
    const i1 = boxOf(input, 'I.1')
    const i2 = boxOf(input, 'I.2')
    // An empty box is an empty field (C-15).
    const missing = (text: string, names: readonly { readonly name: string }[]) =>
      text.trim() === '' ? [] : names.filter(({ name }) => !mentions(text, name))
    return [
      ...missing(i1.text, results).map(({ name }) => ({
        message: `Pole ${i1.name} nie wymienia rezultatu „${name}”.`,
        todo: 'Opisz ten rezultat pod nazwą z oferty.',
        record: onPart(input, i1.part),
      })),
      ...missing(i2.text, schedule).map(({ name }) => ({
        message: `Pole ${i2.name} nie wymienia działania „${name}”.`,
        todo: 'Opisz wykonanie tego działania pod nazwą z oferty.',
        record: onPart(input, i2.part),
      })),
    ]
  },
}

const reached = (one: ResultFact): string =>
  `Rezultat „${one.name}”: plan ${quantityWords(one.planned)}, osiągnięto ${quantityWords(one.achieved)} (${rateWords(one.rate)})`
const thresholds: Check = {
  id: 'C-58',
  severity: 'blocks',
  title: 'Rezultat poniżej progu',
  source: 'umowa; regulamin konkursu',
  run: (input, settlement, _today, { results: { results }, terms }) => {
    // A partial report shows a task that still goes on.
    if (input.report.kind !== 'final') return []
    const { inIt } = boxOf(input, 'I.1')
    const remarks = results.flatMap((one): Remark[] => {
      const record = onResult(one)
      if (one.standing === 'open')
        return [
          {
            message: `Rezultat „${one.name}” nie ma osiągniętej wartości.`,
            todo: 'Wpisz osiągniętą wartość albo wybierz, jak program ma ją policzyć.',
            record,
          },
        ]
      if (one.standing === 'ok' && !one.mustExplain) return []
      if (one.explanation.trim() !== '')
        return [
          {
            severity: 'info',
            message: `${reached(one)}; odchylenie jest wyjaśnione.`,
            todo: `Sprawdź, czy wyjaśnienie stoi też w ${inIt}.`,
            record,
          },
        ]
      return [
        {
          ...(one.standing === 'ok' ? { severity: 'error' as const } : {}),
          message: `${reached(one)}, a odchylenia nie wyjaśniono.`,
          todo: `Wpisz wyjaśnienie przy rezultacie i w ${inIt}.`,
          record,
        },
      ]
    })
    const owed = proportionalReturn(results, terms, settlement.grantAccepted)
    return owed === undefined
      ? remarks
      : [
          ...remarks,
          {
            severity: 'info',
            message: `${proportionalTitle}. ${proportionalWords(owed)}`,
            todo: 'Sprawdź, czy umowa każe rozliczyć dotację proporcjonalnie do rezultatów. Program nie dolicza tej kwoty do zwrotu sam.',
            record: onMoney(input),
          },
        ]
  },
}

const people: Check = {
  id: 'C-59',
  severity: 'error',
  title: 'Liczba osób a listy obecności',
  source: 'praktyka ocen sprawozdań',
  run: (_input, _settlement, _today, { results: { results, listedPeople } }) =>
    results.flatMap((one): Remark[] => {
      const record = onResult(one)
      if (one.countsPeople && one.typed !== null && one.computed !== null && one.typed !== one.computed)
        return [
          {
            message: `Rezultat „${one.name}”: wpisano ${quantityWords(one.typed)}, a z zapisów wynika ${quantityWords(one.computed)}. Powód: ${one.overrideReason || 'nie wpisano'}.`,
            todo: 'Uzupełnij listy obecności i zapisy osób albo zdejmij wpisaną wartość.',
            record,
          },
        ]
      const isOfPeople = /^os(ob|ób|\.)/i.test(one.unit.trim())
      if (one.computed !== null || one.typed === null || listedPeople === null || !isOfPeople) return []
      if (one.typed <= listedPeople * 100) return []
      return [
        {
          message: `Rezultat „${one.name}”: wpisano ${quantityWords(one.typed)}, a na listach obecności jest różnych osób: ${listedPeople}.`,
          todo: 'Sprawdź listy obecności albo wpisaną liczbę.',
          record,
        },
      ]
    }),
}

const evidence: Check = {
  id: 'C-60',
  severity: 'error',
  title: 'Rezultat bez dowodu z oferty',
  source: 'oferta, III.6',
  run: (_input, _settlement, _today, { results: { results } }) =>
    results
      .filter((one) => (one.achieved ?? 0) > 0 && one.evidence.trim() === '' && !one.evidenceScanned)
      .map((one) => ({
        message: `Rezultat „${one.name}” nie ma dowodu${one.monitoring.trim() === '' ? '' : `; oferta obiecała: ${one.monitoring.trim()}`}.`,
        todo: 'Wpisz, czym go potwierdzono, albo dołącz skan dowodu.',
        record: onResult(one),
      })),
}

/** Checks of promised results (reference 6.5, 3.3). */
export const resultChecks: readonly Check[] = [mentioned, thresholds, people, evidence]
