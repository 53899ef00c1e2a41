import { describe, expect, it } from 'vitest'
import { sample } from '#backend/db/sample/sample.ts'
import { organisation as organisationSchema } from '#shared/club/schema.ts'
import { editionInput, participationInput } from '#shared/editions/schema.ts'
import { expenseInput } from '#shared/expenses/schema.ts'
import { grantInput } from '#shared/grants/schema.ts'
import { weekday } from '#shared/kernel/dates.ts'
import { readBankAccount, readNip } from '#shared/kernel/identifiers.ts'
import { formatZloty, gr, sum } from '#shared/kernel/money.ts'
import { personInput } from '#shared/people/schema.ts'
import { findingsOf } from '#shared/settlements/checks/all.ts'
import { lineCode } from '#shared/settlements/codes.ts'
import { lawVersionFor } from '#shared/settlements/lawVersion.ts'
import { settlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'

const { budget, documents, grant, people } = sample
const lines = [...budget.actions.flatMap(({ lines: own }) => own), ...budget.administrativeLines]
const charges = documents.flatMap(({ allocations }) => allocations)
const spentOn = (code: string) => sum(charges.filter(({ lineCode: at }) => at === code).map(({ amount }) => amount))
const total = gr(119_412_00)

describe('the money of the sample', () => {
  it('is planned to the grosz: lines and actions add up to the grant', () => {
    expect(sum(lines.map(({ planned }) => planned))).toBe(total)
    expect([grant.amount, grant.received]).toEqual([total, total])
    expect(lines.every((line) => line.planned === (line.unitCost * line.quantityHundredths) / 100)).toBe(true)
  })
  it('is spent to the grosz', () => expect(sum(documents.map(({ gross }) => gross))).toBe(total))
  it('stays on every line within a tenth above the plan', () => {
    const over = lines.filter((line) => spentOn(line.code) * 10 > line.planned * 11)
    expect(over.map(({ code }) => `${code} ${formatZloty(spentOn(code))}`)).toEqual([])
  })
  it('is spent on every line, with odd grosze, more than planned here and less there', () => {
    expect(lines.filter(({ code }) => spentOn(code) === 0)).toEqual([])
    expect(lines.filter((line) => spentOn(line.code) > line.planned)).toHaveLength(3)
    expect(lines.filter((line) => spentOn(line.code) < line.planned).length).toBeGreaterThan(3)
    expect(documents.filter(({ gross }) => gross % 100 !== 0).length).toBeGreaterThan(15)
  })
  it('charges lines that exist, numbered as the form numbers them', () => {
    const codes = [
      ...budget.actions.flatMap((action, a) => action.lines.map((_, l) => lineCode(a + 1, l + 1))),
      ...budget.administrativeLines.map((_, l) => lineCode(null, l + 1)),
    ]
    expect(lines.map(({ code }) => code)).toEqual(codes)
    expect(charges.filter(({ lineCode: code }) => !codes.includes(code))).toEqual([])
  })
})

describe('the documents of the sample', () => {
  it('are many, of three kinds, from May to December, some split over two lines', () => {
    expect(documents.length).toBeGreaterThanOrEqual(66)
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(['invoice', 'bill', 'payroll']))
    expect(new Set(documents.map(({ issuedOn }) => issuedOn.slice(0, 7))).size).toBe(8)
    expect(documents.filter(({ allocations }) => allocations.length === 2).length).toBeGreaterThan(2)
  })
  it('are performed, issued and paid in that order within the term, on days banks work', () => {
    const holidays = ['2021-06-03', '2021-11-01', '2021-11-11', '2021-12-24']
    const wrong = documents.filter(
      ({ performedOn, issuedOn, paidOn }) =>
        !(
          grant.spendGrantFrom <= performedOn &&
          performedOn <= issuedOn &&
          issuedOn <= paidOn &&
          paidOn <= grant.spendGrantTo
        ) ||
        weekday(paidOn) > 5 ||
        holidays.includes(paidOn),
    )
    expect(wrong.map(({ number, paidOn }) => `${number} ${paidOn}`)).toEqual([])
  })
  it('say net and tax where the supplier pays it, to the grosz', () => {
    const taxed = documents.filter(({ net }) => net !== null)
    expect(taxed.length).toBeGreaterThan(30)
    expect(taxed.filter(({ net, vat, gross }) => (net ?? 0) + (vat ?? 0) !== gross)).toEqual([])
    expect(documents.find(({ number }) => number === 'WL2021054417')).toMatchObject({ net: 75_00, vat: 17_25 })
  })
  it('have each number once per supplier', () => {
    const keys = documents.map(({ number, supplier }) => `${supplier.name} ${number}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('are such as the coordinator could enter', () => {
    for (const document of documents) {
      const { supplier, allocations, person: _, ...rest } = document
      const input = {
        id: null,
        revision: 0,
        bookingNumber: '',
        note: '',
        ineligibleReason: null,
        ...rest,
        supplier,
        allocations: allocations.map(({ source, amount }) => ({ lineId: 1, source, amount })),
      }
      expect(expenseInput.safeParse(input).error).toBeUndefined()
    }
  })
  it('come from firms whose NIP no tax office gives out', () => {
    const numbers = sample.suppliers.map(({ nip }) => nip).filter((nip) => nip !== '')
    expect(numbers.length).toBeGreaterThan(15)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((nip) => readNip(nip) === undefined || !nip.startsWith('000'))).toEqual([])
  })
})

describe('the people of the sample', () => {
  it('are twelve: eight women and four men from three gminas', () => {
    expect(
      people
        .map(({ sex }) => sex)
        .toSorted()
        .join(''),
    ).toBe('KKKKKKKKMMMM')
    expect(new Set(people.map(({ gmina }) => gmina))).toEqual(new Set(['Łomazy', 'Rossosz', 'Biała Podlaska']))
  })
  it('have no PESEL that could be a living person’s, are of working age, and are said to be made up', () => {
    for (const { pesel, otherIdentifier, birthDate, note } of people) {
      expect(pesel).toBe('')
      expect(otherIdentifier).not.toBe('')
      expect(birthDate >= '1958-01-01' && birthDate <= '2003-05-01').toBe(true)
      expect(note).toContain('zmyślona')
    }
    expect(new Set(people.map(({ otherIdentifier }) => otherIdentifier)).size).toBe(12)
  })
  it('are such as the coordinator could enter, each with an ended time in the edition', () => {
    for (const { startedOn, endedOn, endReason, ...rest } of people) {
      const person = { id: null, phone: '', email: '', revision: 0, ...rest }
      expect(personInput.safeParse(person).error).toBeUndefined()
      const participation = {
        id: null,
        editionId: 1,
        personId: 1,
        startedOn,
        endedOn,
        endReason,
        note: '',
        revision: 0,
      }
      expect(participationInput.safeParse(participation).error).toBeUndefined()
      expect(sample.edition.startsOn <= startedOn && endedOn <= sample.edition.endsOn).toBe(true)
    }
    expect(people.filter(({ endReason }) => endReason === 'Z2')).toHaveLength(2)
  })
  it('include a name long enough to break a layout', () =>
    expect(Math.max(...people.map(({ lastName }) => lastName.length))).toBeGreaterThan(30))
})

describe('the records of the sample', () => {
  it('are accepted by the program as typed by hand', () => {
    expect(grantInput.safeParse({ id: null, revision: 0, ...grant }).error).toBeUndefined()
    expect(editionInput.safeParse({ id: null, revision: 0, grantId: 1, ...sample.edition }).error).toBeUndefined()
    expect(organisationSchema.safeParse({ ...sample.organisation, revision: 0 }).error).toBeUndefined()
    expect(readBankAccount(sample.organisation.bankAccount)).toBe(sample.organisation.bankAccount)
  })
  it('give a settlement without a single error, whose two tables agree', () => {
    let id = 0
    const ids = new Map(lines.map(({ code }) => [code, ++id]))
    const amounts = (planned: number) => [{ year: budget.year, source: 'grant', planned }]
    const input = settlementInput.parse({
      grant: { ...grant, id: 1, lawVersion: lawVersionFor(grant.lawDate) },
      actions: budget.actions.map(({ name }, index) => ({ id: index + 1, position: index + 1, name })),
      lines: [
        ...budget.actions.flatMap((action, a) =>
          action.lines.map((line, l) => ({ ...line, actionId: a + 1, position: l + 1 })),
        ),
        ...budget.administrativeLines.map((line, l) => ({ ...line, actionId: null, position: l + 1 })),
      ].map(({ code, actionId, position, name, planned }) => ({
        id: ids.get(code),
        actionId,
        position,
        name,
        amounts: amounts(planned),
      })),
      documents: documents.map(({ supplier, allocations, ...document }, index) => ({
        ...document,
        id: index + 1,
        supplierName: supplier.name,
        ineligibleReason: null,
        allocations: allocations.map(({ lineCode: code, ...rest }) => ({ ...rest, budgetLineId: ids.get(code) })),
      })),
      report: {
        ...sample.report,
        id: 1,
        signatories: sample.signatories,
        interestAccrued: 0,
        returned: 0,
        returnedOn: null,
      },
    })
    const settlement = settle(input)
    const findings = findingsOf(input, settlement, '2022-01-20')
    expect(findings.filter(({ severity }) => severity === 'blocks' || severity === 'error')).toEqual([])
    // Three lines went over the plan within the limit; the narrative explains each of them.
    expect(findings.filter(({ check }) => check === 'C-26')).toHaveLength(3)
    for (const percent of ['6,01 %', '2,59 %', '0,77 %']) expect(sample.report.i2).toContain(percent)
  })
})
