import { daysBetween, formatDate } from '../../kernel/dates.ts'
import { gr, sum } from '../../kernel/money.ts'
import { counted } from '../../kernel/text.ts'
import { type Check, type Remark, zloty } from './check.ts'

const altered: Check = {
  id: 'C-23',
  severity: 'warning',
  title: 'Zmieniony tekst formularza',
  source: 'praktyka ocen sprawozdań',
  run: ({ report }, _settlement, _today, { club: { alteredTexts } }) =>
    alteredTexts.map(({ text, comparedOn }) => ({
      message: `Brzmienie formularza „${text.length > 80 ? `${text.slice(0, 77)}…` : text}” zmieniono ${formatDate(comparedOn)}, choć program ma je potwierdzone.`,
      todo: 'Porównaj je jeszcze raz z tekstem urzędowym; formularza nie wolno zmieniać.',
      record: { kind: 'formTexts', id: report.id },
    })),
}

const smallGrant: Check = {
  id: 'C-37',
  severity: 'blocks',
  title: 'Granice małej dotacji',
  source: 'art. 19a ustawy o działalności pożytku publicznego',
  run: ({ grant }, _settlement, _today, { club: { smallGrants } }) => {
    if (smallGrants === null) return []
    const { all, limits } = smallGrants
    const own = all.find(({ id }) => id === grant.id)
    if (own === undefined) return []
    const ofYear = sum(all.filter(({ year }) => year === own.year).map(({ amount }) => amount))
    const lasts = daysBetween(grant.taskFrom, grant.taskTo) + 1
    const told: (readonly [boolean, string])[] = [
      [
        limits.amount !== null && own.amount > limits.amount,
        `Mały grant ma ${zloty(own.amount)}, a najwyższa kwota to ${zloty(limits.amount ?? gr(0))}.`,
      ],
      [
        limits.year !== null && ofYear > limits.year,
        `Małe granty od tego zleceniodawcy mają w roku ${own.year} razem ${zloty(ofYear)}, a wolno ${zloty(limits.year ?? gr(0))}.`,
      ],
      [
        limits.days !== null && lasts > limits.days,
        `Zadanie małego grantu trwa ${counted(lasts, 'dzień', 'dni', 'dni')}, a mogło najwyżej ${limits.days}.`,
      ],
    ]
    return told.flatMap(([is, message]): Remark[] =>
      is
        ? [
            {
              message,
              todo: 'Sprawdź kwoty, terminy i tryb przyznania w danych dotacji; granice są wśród wartości z datami w ustawieniach.',
              record: { kind: 'grant', id: grant.id },
            },
          ]
        : [],
    )
  },
}

/** `180` for 10 800 minutes, `180,5` for 10 830. */
const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10).replace('.', ',')
const overworked: Check = {
  id: 'C-48',
  severity: 'warning',
  title: 'Nierealny łączny czas pracy osoby',
  source: 'praktyka ocen sprawozdań; wytyczne dotyczące kwalifikowalności',
  run: (_input, _settlement, _today, { club }) =>
    club.overworked.map(({ staffId, name, month, minutes, limit }) => ({
      message: `${name}: w miesiącu ${month.slice(5)}.${month.slice(0, 4)} zapisano we wszystkich projektach razem ${hours(minutes)} godz., a granica to ${hours(limit)} godz.`,
      todo: 'Sprawdź ewidencję godzin tej osoby we wszystkich projektach.',
      record: { kind: 'staffMember', id: staffId },
    })),
}

const inKsef: Check = {
  id: 'C-55',
  severity: 'info',
  title: 'Faktury w KSeF',
  source: 'obowiązek KSeF',
  run: (_input, _settlement, _today, { club: { unregistered } }) =>
    unregistered.map(({ id, number, seller, issuedOn, gross }) => ({
      message: `Faktura ${number} (${seller}) z ${formatDate(issuedOn)} na ${zloty(gross)} jest w KSeF, a nie ma jej wśród dokumentów.`,
      todo: 'Wpisz ją, jeżeli należy do zadania, albo oznacz jako nienależącą.',
      record: { kind: 'ksefInvoice', id },
    })),
}

/** Checks that look past the grant: its like, its people elsewhere, wordings, invoices in KSeF (reference 6.2–6.4). */
export const clubChecks: readonly Check[] = [altered, smallGrant, overworked, inKsef]
