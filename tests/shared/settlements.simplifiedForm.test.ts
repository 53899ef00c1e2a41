import { describe, expect, it } from 'vitest'
import { checks, findingsOf, runsOn } from '#shared/settlements/checks/all.ts'
import { textsOf, uncompared } from '#shared/settlements/forms/comparison.ts'
import { formById, formFor, simplifiedTexts } from '#shared/settlements/forms/form.ts'
import { simplifiedTextIds } from '#shared/settlements/forms/simplifiedTexts.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const form = formFor({ mode: 'art19a', lawDate: '2025-03-01' })
const onSimplified = (input: SettlementInput): SettlementInput => ({
  ...input,
  form: { parts: form.parts, costs: form.costs },
})
/** A small grant with work of volunteers, fees and own money beside it. */
const small = () =>
  onSimplified(
    anInput({
      lines: [
        aLine(1, [
          ['grant', 5_000_00],
          ['ownMoney', 1_000_00],
        ]),
        aLine(2, [['personal', 800_00]], { position: 2 }),
        aLine(3, [['grant', 500_00]], { actionId: null, position: 1 }),
      ],
      documents: [
        aDocument(1, [
          [1, 'grant', 4_900_00],
          [1, 'ownMoney', 100_00],
          [1, 'fees', 40_00],
        ]),
        aDocument(2, [[3, 'grant', 500_00]]),
      ],
      grant: { received: 5_400_00 as never },
    }),
  )

describe('the form of a small grant', () => {
  it('follows from how the grant was given, whatever the day and the law', () => {
    expect(formById('simplified-2018')).toBe(form)
    expect(formFor({ mode: 'art19a', lawDate: '2026-09-02' })).toBe(form)
    expect(formFor({ mode: 'art19a', lawDate: '2015-01-01' })).toBe(form)
    for (const mode of ['openCall', 'art11', 'regranting', 'other'] as const)
      expect(formFor({ mode, lawDate: '2025-03-01' }).id).toBe('annex5-2018')
  })
  it('names every text its print needs, once, and none of them is said to be certain', () => {
    expect(form.texts.map(({ id }) => id)).toEqual([...simplifiedTextIds])
    expect(simplifiedTexts.parse(textsOf(form))).toEqual(textsOf(form))
    expect(uncompared(form)).toHaveLength(simplifiedTextIds.length)
  })
})

describe('costs of a small grant', () => {
  it('are only those the grant plans and pays, under the numbers of the budget', () => {
    const { years, total } = settle(small())
    expect(total).toEqual({ planned: 5_500_00, actual: 5_400_00 })
    expect(years.flatMap((year) => year.actions.flatMap(({ lines }) => lines)).map(({ code }) => code)).toEqual([
      'I.1.1.',
    ])
    expect(years[0]?.administrative.map(({ code, actual }) => [code, actual])).toEqual([['II.1.', 500_00]])
  })
  it('show a line the grant paid without having planned it', () => {
    const input = { ...small(), documents: [aDocument(1, [[2, 'grant', 10_00]])] }
    expect(
      settle(input).years[0]?.actions[0]?.lines.map(({ code, planned, actual }) => [code, planned, actual]),
    ).toEqual([
      ['I.1.1.', 5_000_00, 0],
      ['I.1.2.', 0, 10_00],
    ])
  })
  it('are of one task with all its sources for the lines of the budget and the return', () => {
    const { form: _form, ...whole } = small()
    expect(settle(small()).lines).toEqual(settle(whole).lines)
    expect(settle(small()).sourceRows).toEqual(settle(whole).sourceRows)
    expect(settle(small()).grantUnspent).toBe(settle(whole).grantUnspent)
  })
})

describe('checks of a report on the simplified form', () => {
  it('with its papers right finds nothing on parts the form does not have', () => {
    const input = small()
    const text = 'Zajęcia odbyły się w dwunastu terminach. '.repeat(40)
    const right = { ...input, report: { ...input.report, i1: text, i2: '', ii3: '', ii4: '' } }
    expect(findingsOf(right, settle(right), '2022-01-05')).toEqual([])
  })
  it('do not run where the form lacks the part they need; on annex 5 all of them run', () => {
    const idle = checks.filter((check) => !runsOn(check, small())).map(({ id }) => id)
    expect(idle).toEqual(['C-11', 'C-20', 'C-21', 'C-29', 'C-30', 'C-31', 'C-34'])
    expect(checks.every((check) => runsOn(check, {}))).toBe(true)
  })
  it('call the one description by its name', () => {
    const input = small()
    const empty = { ...input, report: { ...input.report, i1: '' } }
    const found = findingsOf(empty, settle(empty), '2022-01-05').filter(({ check }) => check === 'C-15')
    expect(found.map(({ message }) => message)).toEqual(['Pole „Opis wykonania” (osiągnięte rezultaty) jest puste.'])
    expect(found[0]?.record).toMatchObject({ kind: 'report', part: 'I.1' })
  })
  it('send to „Odsetki i zwrot” for what was not returned', () => {
    const input = small()
    const unspent = { ...input, grant: { ...input.grant, received: 5_500_00 as never } }
    const found = findingsOf(unspent, settle(unspent), '2022-01-05').filter(({ check }) => check === 'C-35')
    expect(found.map(({ record }) => record?.part)).toEqual(['money'])
  })
})
