import { gr, minus } from '../../kernel/money.ts'
import { fold } from '../../kernel/text.ts'
import type { Finding, Settlement } from '../result.ts'
import type { SettlementInput } from '../schema.ts'
import { type Check, type Remark, zloty } from './check.ts'
import { boxOf, onMoney, onPart } from './formParts.ts'
import { enoughCharacters, vaguePhrases } from './vaguePhrases.ts'

const onGrant = ({ grant }: SettlementInput): Finding['record'] => ({ kind: 'grant', id: grant.id })
const actualOf = (settlement: Settlement, row: string) =>
  settlement.sourceRows.find((own) => own.row === row)?.actual ?? gr(0)
/** Nothing is said: the box is empty or says `nie dotyczy`. */
const saysNothing = (text: string): boolean => /^(nie dotyczy\.?)?$/.test(text.trim().toLowerCase())

const emptyFields: Check = {
  id: 'C-15',
  severity: 'blocks',
  title: 'Puste pole formularza',
  source: 'pouczenie wzoru sprawozdania',
  run: (input) => {
    const { grant, report } = input
    const results = boxOf(input, 'I.1')
    const fields: readonly (readonly [empty: boolean, message: string, todo: string, record: Finding['record']])[] = [
      [grant.title.trim() === '', 'Brak tytułu zadania.', 'Przepisz tytuł z umowy do danych dotacji.', onGrant(input)],
      [grant.contractDate === null, 'Brak daty zawarcia umowy.', 'Wpisz ją w danych dotacji.', onGrant(input)],
      [
        input.lines.length === 0,
        'Tabela II.1 jest pusta: budżet nie ma pozycji.',
        'Wpisz budżet dotacji.',
        onGrant(input),
      ],
      [
        results.text.trim() === '',
        `Pole ${results.name} (osiągnięte rezultaty) jest puste.`,
        'Opisz rezultaty: co, ile i jak zmierzono.',
        onPart(input, results.part),
      ],
      [
        report.i2.trim() === '',
        'Pole I.2 (wykonanie działań) jest puste.',
        'Opisz wykonanie każdego działania z umowy.',
        onPart(input, 'I.2'),
      ],
      [
        report.preparedOn === null,
        'Brak daty przy podpisie.',
        'Wpisz datę sporządzenia sprawozdania.',
        onPart(input, 'signatures'),
      ],
      [
        report.signatories.length === 0,
        'Brak osób, które podpiszą sprawozdanie.',
        'Wskaż osoby upoważnione do reprezentacji według KRS.',
        onPart(input, 'signatures'),
      ],
    ]
    return fields.filter(([empty]) => empty).map(([, message, todo, record]) => ({ message, todo, record }))
  },
}

const authorityNames: Check = {
  id: 'C-20',
  severity: 'error',
  title: 'Nazwy organów przy wierszu 2.3',
  source: 'wzór sprawozdania, II.2 wiersz 2.3',
  needs: 'II.2',
  run: (input, settlement) => {
    const amount = actualOf(settlement, '2.3')
    if (amount <= 0 || !saysNothing(input.report.publicOtherNames)) return []
    return [
      {
        message: `W wierszu 2.3 jest ${zloty(amount)} z innych źródeł publicznych, a nie podano nazw organów.`,
        todo: 'Wpisz w sprawozdaniu, kto przekazał te środki.',
        record: onPart(input, 'II.2'),
      },
    ]
  },
}

const fees: Check = {
  id: 'C-21',
  severity: 'blocks',
  title: 'Opis świadczeń pieniężnych (II.4)',
  source: 'wzór sprawozdania, II.4',
  needs: 'II.4',
  run: (input, settlement) => {
    const amount = actualOf(settlement, '2.2')
    if (amount <= 0 || !saysNothing(input.report.ii4)) return []
    return [
      {
        message: `W wierszu 2.2 jest ${zloty(amount)} wpłat od odbiorców, a pole II.4 nic o nich nie mówi.`,
        todo: 'Opisz warunki pobierania wpłat, ich wysokość i sumę.',
        record: onPart(input, 'II.4'),
      },
    ]
  },
}

const incomeAndInterest: Check = {
  id: 'C-22',
  severity: 'error',
  title: 'Inne przychody i odsetki',
  source: 'wzór sprawozdania, II.2 wiersze 1.2 i 1.3 oraz II.3; umowa, § 10 ust. 1',
  run: (input, settlement) => {
    const { report } = input
    const remarks: Remark[] = []
    const income = actualOf(settlement, '1.3')
    if (income > 0 && saysNothing(report.ii3)) {
      remarks.push({
        message: `W wierszu 1.3 jest ${zloty(income)} innych przychodów, a pole II.3 nic o nich nie mówi.`,
        todo: 'Opisz w polu II.3, skąd pochodzą te przychody.',
        record: onPart(input, 'II.3'),
      })
    }
    const unspentInterest = minus(report.interestAccrued, actualOf(settlement, '1.2'))
    const owed = gr(Math.max(0, settlement.grantUnspent) + unspentInterest)
    if (unspentInterest > 0 && report.returned < owed) {
      remarks.push({
        message: `Bank dopisał ${zloty(report.interestAccrued)} odsetek od dotacji; ${zloty(unspentInterest)} nie wydano na zadanie ani nie zwrócono.`,
        todo: 'Rozlicz odsetki jako źródło wydatku (wiersz 1.2) albo zwróć je i wpisz kwotę zwrotu.',
        record: onMoney(input),
      })
    }
    return remarks
  },
}

const tooGeneral: Check = {
  id: 'C-63',
  severity: 'warning',
  title: 'Zbyt ogólny opis',
  source: 'praktyka ocen sprawozdań: co najmniej 1000 znaków, bez ogólników',
  run: (input) =>
    // Where one box tells both, it is one.
    [
      ...new Map((['I.1', 'I.2'] as const).map((part) => boxOf(input, part)).map((box) => [box.part, box])).values(),
    ].flatMap(({ part, text, name }): Remark[] => {
      const length = text.trim().length
      if (length === 0) return []
      const phrase = vaguePhrases.find((own) => fold(text).includes(fold(own)))
      const remarks: Remark[] = []
      if (length < enoughCharacters) {
        remarks.push({
          message: `Pole ${name} ma ${length} znaków; opisy krótsze niż ${enoughCharacters} bywają zwracane do uzupełnienia.`,
          todo: 'Dopisz, co zrobiono, kiedy, dla ilu osób i czym to potwierdzono.',
          record: onPart(input, part),
        })
      }
      if (phrase !== undefined) {
        remarks.push({
          message: `W polu ${name} jest ogólnik „${phrase}”.`,
          todo: 'Zastąp go faktami: nazwami działań, liczbami, datami.',
          record: onPart(input, part),
        })
      }
      return remarks
    }),
}

/** Checks of the form's fields and boxes (reference 6.2, 6.5). */
export const formFieldChecks: readonly Check[] = [emptyFields, authorityNames, fees, incomeAndInterest, tooGeneral]
