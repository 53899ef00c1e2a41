import { formatDate } from '../../kernel/dates.ts'
import { formatPercent2, gr, minus, percent2, sum } from '../../kernel/money.ts'
import { actionExcesses } from '../actionExcess.ts'
import type { LineBalance, Settlement } from '../result.ts'
import { type Check, type Remark, zloty } from './check.ts'
import { boxOf, onMoney } from './formParts.ts'

const lineName = ({ code, name }: LineBalance): string => `Pozycja ${code} „${name}”`
const onLine = (line: LineBalance) => ({ kind: 'budgetLine' as const, id: line.budgetLineId })
/** `10` or `12,5`: thousandths as per cent. */
const percentOf = (permille: number): string => String(permille / 10).replace('.', ',')

const overLimit: Check = {
  id: 'C-25',
  severity: 'blocks',
  title: 'Pozycja przekroczona ponad dozwolone przesunięcie',
  source: 'umowa, § 5; regulamin konkursu',
  run: (input, { lines }, _today, { terms }) => {
    const allowed = `a dozwolone przesunięcie ${percentOf(input.grant.shiftPermille ?? 0)}\u00a0% pozwala na`
    const todo = 'Przenieś część kosztu na inne źródło albo uzyskaj aneks lub zgodę przed złożeniem sprawozdania.'
    if (terms.shiftScope === 'action')
      return actionExcesses(input, lines).map(({ actionId, lines: own, planned, spent, limit, excess }) => {
        const action = input.actions.find(({ id }) => id === actionId)
        const name = action ? `Działanie „${action.name}”` : 'Koszty administracyjne'
        return {
          message: `${name}: z dotacji wydano ${zloty(spent)}, plan to ${zloty(planned)}, ${allowed} ${zloty(limit)}. Za dużo o ${zloty(excess)}.`,
          todo,
          record: onLine(own.find((line) => line.grantSpent > line.grantPlanned) ?? own[0]!),
        }
      })
    return lines
      .filter((line) => line.grantExcess > 0)
      .map((line) => ({
        message: `${lineName(line)}: z dotacji wydano ${zloty(line.grantSpent)}, plan to ${zloty(line.grantPlanned)}, ${allowed} ${zloty(line.grantLimit ?? gr(0))}. Za dużo o ${zloty(line.grantExcess)}.`,
        todo,
        record: onLine(line),
      }))
  },
}

const overPlan: Check = {
  id: 'C-26',
  severity: 'info',
  title: 'Pozycja ponad plan, w dozwolonej granicy',
  source: 'umowa, § 5; regulamin konkursu',
  run: (input, { lines }, _today, { terms }) => {
    const passed = new Set(
      terms.shiftScope === 'action'
        ? actionExcesses(input, lines).flatMap((own) => own.lines)
        : lines.filter((line) => line.grantExcess > 0),
    )
    const { inIt } = boxOf(input, 'I.2')
    return lines.flatMap((line): Remark[] => {
      const over = minus(line.grantSpent, line.grantPlanned)
      if (over > 0 && !passed.has(line)) {
        const share = percent2(over, line.grantPlanned)
        const inPercent = share === undefined ? '' : ` (o ${formatPercent2(share)}\u00a0%)`
        return [
          {
            message: `${lineName(line)}: wydatek z dotacji przekracza plan o ${zloty(over)}${inPercent}; umowa na to pozwala.`,
            todo: `Wyjaśnij przesunięcie w ${inIt}.`,
            record: onLine(line),
          },
        ]
      }
      if (line.left >= 0 || over > 0) return []
      return [
        {
          message: `${lineName(line)}: wydatek ze wszystkich źródeł przekracza plan o ${zloty(minus(line.spent, line.planned))}.`,
          todo: `Wyjaśnij to w ${inIt}.`,
          record: onLine(line),
        },
      ]
    })
  },
}

const adminCap: Check = {
  id: 'C-28',
  severity: 'blocks',
  title: 'Limit kosztów administracyjnych',
  source: 'umowa; regulamin konkursu',
  run: (input, { lines }) => {
    const { adminCapPermille: cap, adminCapBase, id } = input.grant
    if (cap === null) return []
    const ofGrant = adminCapBase === 'grant'
    const administrative = lines.filter((line) => line.administrative)
    const spent = sum(administrative.map((line) => (ofGrant ? line.grantSpent : line.spent)))
    const base = sum(lines.map((line) => (ofGrant ? line.grantPlanned : line.planned)))
    const allowed = gr(Number((BigInt(base) * BigInt(cap)) / 1000n))
    if (spent <= allowed) return []
    return [
      {
        message: `Koszty administracyjne ${ofGrant ? 'z dotacji' : 'razem'}: ${zloty(spent)}; limit to ${percentOf(cap)}\u00a0% ${ofGrant ? 'kwoty dotacji' : 'całkowitych kosztów'} (${zloty(base)}), czyli ${zloty(allowed)}.`,
        todo: `Przenieś co najmniej ${zloty(minus(spent, allowed))} na inne źródło albo poza rozliczenie.`,
        record: { kind: 'grant', id },
      },
    ]
  },
}

const ownContributionFilled = ({ sourceRows }: Settlement): boolean =>
  sourceRows.some(({ row, planned, actual }) => (row === '2' || row === '3') && ((planned ?? 0) !== 0 || actual !== 0))
const entrustedAlone: Check = {
  id: 'C-34',
  severity: 'warning',
  title: 'Wkład własny przy powierzeniu',
  source: 'wzór sprawozdania, przypis 2',
  needs: 'II.2',
  run: (input, settlement) =>
    input.grant.form === 'powierzenie' && ownContributionFilled(settlement)
      ? [
          {
            message: 'Umowa dotyczy powierzenia zadania, a w wierszach 2–3 tabeli II.2 są kwoty.',
            todo: 'Sprawdź formę umowy w danych dotacji albo źródła przy dokumentach i w budżecie.',
            record: { kind: 'grant', id: input.grant.id },
          },
        ]
      : [],
}

const receivedAndReturned: Check = {
  id: 'C-35',
  severity: 'blocks',
  title: 'Dotacja otrzymana, wydana i zwrócona',
  source: 'art. 251 i art. 168 ustawy o finansach publicznych; umowa, § 10',
  run: (input, { grantReceived, grantAccepted, grantUnspent }) => {
    const { report } = input
    const record = onMoney(input)
    if (grantUnspent < 0) {
      return [
        {
          message: `Z dotacji rozliczono ${zloty(grantAccepted)}, a otrzymano ${zloty(grantReceived)}: o ${zloty(gr(-grantUnspent))} za dużo.`,
          todo: 'Sprawdź otrzymane transze w danych dotacji i źródła przy dokumentach.',
          record: { kind: 'grant', id: input.grant.id },
        },
      ]
    }
    if (report.kind !== 'final' || grantUnspent === 0) return []
    if (report.returned >= grantUnspent && report.returnedOn !== null) return []
    const told = report.returnedOn === null ? 'bez daty zwrotu' : `zwrot z ${formatDate(report.returnedOn)}`
    return [
      {
        message: `Niewydana dotacja: ${zloty(grantUnspent)}. Wpisany zwrot: ${zloty(report.returned)} (${told}).`,
        todo: 'Zwróć niewydaną kwotę w terminie z umowy i wpisz kwotę oraz datę zwrotu.',
        record,
      },
    ]
  },
}

/** Checks of the budget and of the grant's balance (reference 6.3). */
export const budgetChecks: readonly Check[] = [overLimit, overPlan, adminCap, entrustedAlone, receivedAndReturned]
