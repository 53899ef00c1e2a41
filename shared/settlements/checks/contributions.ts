import type { Doubt } from '../../contributions/schema.ts'
import type { Finding, Severity } from '../result.ts'
import type { Check, Remark } from './check.ts'
import type { ContributionFacts } from './contributionFacts.ts'

type Record = NonNullable<Finding['record']>
type Told = { readonly who: string; readonly record: Record; readonly doubts: readonly Doubt[] }

/** Every contribution with its doubts, named as in its list. */
const told = ({ agreements, works, items }: ContributionFacts): Told[] => [
  ...agreements.map(({ id, number, volunteer, doubts }) => ({
    who: `Porozumienie ${number} (${volunteer})`,
    record: { kind: 'volunteerAgreement' as const, id },
    doubts,
  })),
  ...works.map(({ id, agreementId, volunteer, doubts }) => ({
    who: `Karta pracy (${volunteer})`,
    record: { kind: 'volunteerWork' as const, id, within: agreementId },
    doubts,
  })),
  ...items.map(({ id, number, item, doubts }) => ({
    who: `Wkład rzeczowy ${number} (${item})`,
    record: { kind: 'inKindItem' as const, id },
    doubts,
  })),
]
/** Doubts of some rules, said as the contribution itself says them; `undefined`: as grave as the whole check. */
export const doubtRemarks = (
  facts: ContributionFacts,
  rules: Readonly<Partial<globalThis.Record<string, Severity | undefined>>>,
  todo: string,
): Remark[] =>
  told(facts).flatMap(({ who, record, doubts }) =>
    doubts
      .filter(({ rule }) => rule in rules)
      .map(({ rule, text }): Remark => {
        const severity = rules[rule]
        return { message: `${who}. ${text}`, todo, record, ...(severity === undefined ? {} : { severity }) }
      }),
  )

const agreements: Check = {
  id: 'C-49',
  severity: 'blocks',
  title: 'Porozumienia z wolontariuszami',
  source: 'ustawa o działalności pożytku publicznego, art. 42–46',
  run: (_input, _settlement, _today, { contributions }) => [
    ...contributions.withoutAgreement.map(({ staffId, volunteer }) => ({
      message: `Wolontariusz ${volunteer} ma godziny w tym zadaniu, a nie ma porozumienia.`,
      todo: 'Podpisz porozumienie i wpisz je w części „Wkład” dotacji albo zmień podstawę współpracy w kadrze.',
      record: { kind: 'staffMember' as const, id: staffId },
    })),
    ...doubtRemarks(
      contributions,
      { 'V-02': 'error', 'V-03': undefined, 'V-04': 'warning', 'V-05': 'error', 'V-11': 'warning' },
      'Uzupełnij porozumienie z wolontariuszem albo popraw wpis.',
    ),
  ],
}
const cards: Check = {
  id: 'C-50',
  severity: 'warning',
  title: 'Karty pracy wolontariuszy',
  source: 'praktyka ocen sprawozdań',
  run: (_input, _settlement, _today, { contributions }) =>
    doubtRemarks(
      contributions,
      { 'V-07': undefined, 'V-12': undefined },
      'Sprawdź kartę z wolontariuszem i odnotuj podpisy; niczego nie wpisuj wstecz.',
    ),
}
const rates: Check = {
  id: 'C-51',
  severity: 'error',
  title: 'Stawka wolontariusza',
  source: 'regulamin konkursu',
  run: (_input, _settlement, _today, { contributions }) =>
    doubtRemarks(contributions, { 'V-09': undefined }, 'Wpisz, skąd jest stawka, i zmieść ją w limicie umowy.'),
}
const things: Check = {
  id: 'C-52',
  severity: 'error',
  title: 'Wycena wkładu rzeczowego',
  source: 'praktyka ocen sprawozdań',
  run: (_input, _settlement, _today, { contributions }) =>
    doubtRemarks(contributions, { 'C-52': undefined }, 'Uzupełnij wycenę i dokument właściciela.'),
}

/** Checks of work and things given (reference 6.4, 5.2, 5.3). */
export const contributionChecks: readonly Check[] = [agreements, cards, rates, things]
