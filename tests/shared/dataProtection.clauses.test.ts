import { describe, expect, it } from 'vitest'
import { clauseStateOf } from '#shared/dataProtection/clauses.ts'

const present = { id: 7, version: 2, validFrom: '2021-06-01' }
describe('who has the present clause', () => {
  it.each([
    ['nobody gave it', [], 'none'],
    ['the present version was signed', [{ templateId: 7, decidedOn: '2021-06-02' }], 'present'],
    ['only an older version was signed', [{ templateId: 3, decidedOn: '2021-08-01' }], 'older'],
    [
      'both were',
      [
        { templateId: 3, decidedOn: '2021-05-01' },
        { templateId: 7, decidedOn: '2021-06-02' },
      ],
      'present',
    ],
    ['no version was noted, on its first day', [{ templateId: null, decidedOn: '2021-06-01' }], 'present'],
    ['no version was noted, the day before', [{ templateId: null, decidedOn: '2021-05-31' }], 'older'],
  ] as const)('%s', (_, given, state) => expect(clauseStateOf([...given], present)).toBe(state))
  it('a wording that holds since ever counts on any day', () =>
    expect(clauseStateOf([{ templateId: null, decidedOn: '2019-01-01' }], { ...present, validFrom: null })).toBe(
      'present',
    ))
})
