import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { findingsOf } from '#shared/settlements/checks/all.ts'
import { usualFacts } from '#shared/settlements/checks/facts.ts'
import { settle } from '#shared/settlements/settle.ts'
import { anInput } from '../support/settlements.ts'

const today = '2022-01-20'

describe('C-36: one document in several grants', () => {
  const input = anInput()
  const twice = (saidDifferent: boolean) => {
    const usual = usualFacts(input)
    const one = {
      documentIds: [9, 1],
      number: 'FV 1',
      gross: gr(100),
      charged: gr(150),
      grantIds: [1, 2],
      saidDifferent,
    }
    const facts = { ...usual, club: { ...usual.club, doubleFinanced: [one] } }
    return findingsOf(input, settle(input), today, facts).map(({ check, severity, record }) => [
      check,
      severity,
      record?.id,
    ])
  }
  it('blocks beyond its worth, at the record of this grant', () =>
    expect(twice(false)).toEqual([['C-36', 'blocks', 1]]))
  it('is information when somebody said that they are two', () => expect(twice(true)).toEqual([['C-36', 'info', 1]]))
})
