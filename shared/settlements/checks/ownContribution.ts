import { inKindSources } from '../../grants/sources.ts'
import { gr } from '../../kernel/money.ts'
import { allowedByOwn } from '../../returns/amounts.ts'
import { returnBasis } from '../../returns/basis.ts'
import { sortAllocations } from '../entries.ts'
import type { Settlement } from '../result.ts'
import type { SettlementInput } from '../schema.ts'
import { type Check, type Remark, zloty } from './check.ts'
import type { CheckFacts } from './facts.ts'

/** Planned from a source over all years, in grosze. */
const planned = ({ lines }: SettlementInput, isWanted: (source: string) => boolean): number =>
  lines.flatMap((line) => line.amounts).reduce((total, own) => (isWanted(own.source) ? total + own.planned : total), 0)
const basisOf = (input: SettlementInput, settlement: Settlement, { terms, incomeAccrued }: CheckFacts) =>
  returnBasis(input, settlement, { shiftScope: terms.shiftScope, incomeAccrued })

/** One kind of own contribution against its plan and against the grant spent; nothing where none was planned. */
function belowPlan(
  input: SettlementInput,
  settlement: Settlement,
  facts: CheckFacts,
  which: 0 | 1,
  name: string,
): Remark[] {
  const { own, accepted, grantPlanned } = basisOf(input, settlement, facts)
  const part = own[which]
  if (input.report.kind !== 'final' || part === undefined || part.planned <= 0 || part.actual >= part.planned) return []
  const allowed = allowedByOwn(grantPlanned, [part])
  const record = { kind: 'report' as const, id: input.report.id, part: 'II.2' as const }
  const less = `${name}: wniesiono ${zloty(part.actual)}, umowa mówi o ${zloty(part.planned)}.`
  if (allowed === null || accepted <= allowed)
    return [
      {
        severity: 'info',
        message: `${less} Proporcja do wydanej dotacji jest zachowana.`,
        todo: 'Sprawdź, czy umowa pozwala obniżyć kwotę przy zachowanej proporcji.',
        record,
      },
    ]
  return [
    {
      message: `${less} Przy zachowanej proporcji wystarcza to na ${zloty(allowed)} dotacji, a wydano ${zloty(accepted)}.`,
      todo: 'Uzupełnij wkład, jeżeli go wniesiono, albo zwróć różnicę (część „Zwrot dotacji”).',
      record,
    },
  ]
}

const money: Check = {
  id: 'C-29',
  severity: 'blocks',
  title: 'Wkład finansowy poniżej umowy',
  source: 'umowa, § 3',
  needs: 'II.2',
  run: (input, settlement, _today, facts) => belowPlan(input, settlement, facts, 0, 'Wkład finansowy'),
}
const inKind: Check = {
  id: 'C-31',
  severity: 'blocks',
  title: 'Wkład niefinansowy poniżej umowy',
  source: 'umowa, § 3',
  needs: 'II.2',
  run: (input, settlement, _today, facts) => belowPlan(input, settlement, facts, 1, 'Wkład osobowy i rzeczowy'),
}

/** Given in kinds that do not count towards the minimum of the programme, in grosze; `money`: all money given. */
function notCounted(input: SettlementInput, money: number, { terms }: CheckFacts): number {
  const { accepted } = sortAllocations(input)
  const from = (wanted: 'personal' | 'material'): number =>
    accepted.reduce((total, { source, amount }) => (source === wanted ? total + amount : total), 0)
  return (
    (terms.minOwnMoney ? 0 : money) +
    (terms.minOwnWork ? 0 : from('personal')) +
    (terms.minOwnThings ? 0 : from('material'))
  )
}
const countedKinds = ({ terms }: CheckFacts): string =>
  [terms.minOwnMoney && 'pieniądze', terms.minOwnWork && 'praca', terms.minOwnThings && 'rzeczy']
    .filter((kind) => kind !== false)
    .join(', ')

const minimum: Check = {
  id: 'C-30',
  severity: 'blocks',
  title: 'Wkład własny poniżej minimum programu',
  source: 'regulamin konkursu; program',
  needs: 'II.2',
  run: (input, settlement, _today, facts) => {
    const { minOwnPermille, minOwnBase } = facts.terms
    if (minOwnPermille === null || input.report.kind !== 'final') return []
    const { own, accepted } = basisOf(input, settlement, facts)
    const given = own.reduce((total, part) => total + part.actual, 0)
    // The whole cost holds everything given; only the kinds the programme allows count towards its minimum.
    const base = minOwnBase === 'grant' ? accepted : accepted + given
    const counted = given - notCounted(input, own[0]?.actual ?? 0, facts)
    if (counted * 1000 >= base * minOwnPermille) return []
    const share = String(minOwnPermille / 10).replace('.', ',')
    return [
      {
        message: `Wkład własny ${counted === given ? 'to' : `liczony do minimum (${countedKinds(facts)}) to`} ${zloty(gr(counted))}, a program wymaga co najmniej ${share}\u00a0% ${minOwnBase === 'grant' ? 'dotacji' : 'całkowitego kosztu'} (${zloty(gr(base))}).`,
        todo: 'Uzupełnij wkład własny, jeżeli go wniesiono; w innym razie uzgodnij to ze zleceniodawcą przed złożeniem.',
        record: { kind: 'report', id: input.report.id, part: 'II.2' },
      },
    ]
  },
}

const isNewLaw = ({ grant }: SettlementInput): boolean => grant.lawVersion === 'from-2026-09-01'
const replacement: Check = {
  id: 'C-32',
  severity: 'error',
  title: 'Wkład finansowy bez zgody na zamianę',
  source: 'ustawa o działalności pożytku publicznego od 1 września 2026 r., art. 5 ust. 4a',
  run: (input, _settlement, _today, { terms }) => {
    const own = planned(input, (source) => source === 'ownMoney')
    if (!isNewLaw(input) || terms.moneyReplacement || own === 0) return []
    return [
      {
        message: `Umowa przewiduje ${zloty(gr(own))} wkładu finansowego, a nie zaznaczono, że ogłoszenie pozwala zastąpić nim wkład osobowy lub rzeczowy.`,
        todo: 'Sprawdź ogłoszenie i zaznacz zgodę w warunkach umowy albo popraw budżet.',
        record: { kind: 'grant', id: input.grant.id },
      },
    ]
  },
}
const noContribution: Check = {
  id: 'C-33',
  severity: 'error',
  title: 'Wsparcie bez wkładu własnego',
  source: 'ustawa o działalności pożytku publicznego od 1 września 2026 r., art. 5',
  run: (input, _settlement, _today, { terms }) => {
    if (!isNewLaw(input) || input.grant.form !== 'wsparcie') return []
    const kinds: readonly string[] = inKindSources
    const own = planned(input, (source) => kinds.includes(source) || (terms.moneyReplacement && source === 'ownMoney'))
    if (own > 0) return []
    return [
      {
        message: 'Umowa o wsparcie nie przewiduje wkładu osobowego, rzeczowego ani pieniędzy, które go zastępują.',
        todo: 'Sprawdź formę umowy i budżet: wsparcie wymaga wkładu własnego.',
        record: { kind: 'grant', id: input.grant.id },
      },
    ]
  },
}

/** Checks of the own contribution (reference 6.3, F-08, F-10). */
export const ownContributionChecks: readonly Check[] = [money, minimum, inKind, replacement, noContribution]
