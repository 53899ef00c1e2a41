import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { type ContractTime, contractCover } from '#shared/participations/contractCover.ts'
import { type ParticipationFacts, participationWarnings } from '#shared/participations/warnings.ts'

const contract = (change: Partial<ParticipationFacts['contracts'][number]> = {}) => ({
  concludedOn: '2021-05-01',
  validFrom: null,
  validTo: '2021-12-31',
  terminatedOn: null,
  assessments: [],
  ...change,
})
const longTerm = {
  code: 'A1_5',
  label: 'osoba długotrwale bezrobotna',
  needsRegistration: true,
  needsDisability: false,
}
const disabled = { code: 'A1_8', label: 'osoba z niepełnosprawnością', needsRegistration: false, needsDisability: true }
/** A participation in which everything fits. */
const inOrder: ParticipationFacts = {
  person: { sex: 'K', pesel: '', birthDate: '1980-02-03', disability: '', disabilityUntil: null },
  edition: { startsOn: '2021-05-01', endsOn: '2021-12-31' },
  stage: 'participant',
  startedOn: '2021-05-10',
  plannedEndOn: '2021-12-31',
  endedOn: null,
  mainGroup: { code: 'A1_INNE', label: 'inna osoba', needsRegistration: false, needsDisability: false },
  groups: [],
  exclusions: [],
  entitlementStatementOn: '2021-05-10',
  pupRegisteredOn: null,
  pupMonths: null,
  longtermNational: null,
  contracts: [contract()],
}
const today = '2021-09-01'
const codes = (change: Partial<ParticipationFacts>, day = today) =>
  participationWarnings({ ...inOrder, ...change }, day).map(({ code }) => code)

describe('a participation', () => {
  it('in which everything fits is warned of nothing', () => expect(codes({})).toEqual([]))
  it('without a kontrakt socjalny is warned with art. 18 ust. 4', () =>
    expect(participationWarnings({ ...inOrder, contracts: [] }, today)).toMatchObject([
      { code: 'noContract', part: 'contract', source: 'art. 18 ust. 4 ustawy o zatrudnieniu socjalnym' },
    ]))
  it('that began before its contract says both days', () => {
    const [warning] = participationWarnings({ ...inOrder, contracts: [contract({ concludedOn: '2021-05-17' })] }, today)
    expect(warning).toMatchObject({ code: 'startBeforeContract' })
    expect(warning?.sentence).toContain('10.05.2021')
    expect(warning?.sentence).toContain('17.05.2021')
  })
  it('whose contract ends before the planned end is warned', () =>
    expect(codes({ contracts: [contract({ validTo: '2021-11-30' })] })).toEqual(['contractExpires']))
  it('that ended before its contract would have is not', () =>
    expect(codes({ contracts: [contract({ validTo: '2021-11-30' })], endedOn: '2021-11-30' })).toEqual([]))
  it('whose contract was terminated in the middle is warned', () =>
    expect(codes({ contracts: [contract({ terminatedOn: '2021-07-01' })] })).toEqual(['contractExpires']))
  it('with an assessment past its day is warned until it is done', () => {
    const due = [{ dueOn: '2021-08-10', assessedOn: null }]
    expect(codes({ contracts: [contract({ assessments: due })] })).toEqual(['assessmentOverdue'])
    expect(codes({ contracts: [contract({ assessments: due })] }, '2021-08-10')).toEqual([])
    expect(codes({ contracts: [contract({ assessments: [{ ...due[0]!, assessedOn: '2021-08-12' }] })] })).toEqual([])
  })
  it('of somebody with a pension is warned with art. 1 ust. 3, of somebody unable to work is not (ust. 3a)', () => {
    const pension = { code: 'W7', label: 'emerytura', kisAllowed: false }
    const unable = { code: 'W6', label: 'renta z tytułu niezdolności do pracy', kisAllowed: true }
    expect(participationWarnings({ ...inOrder, exclusions: [pension, unable] }, today)).toMatchObject([
      { code: 'exclusion.W7', source: 'art. 1 ust. 3 ustawy o zatrudnieniu socjalnym' },
    ])
  })
  it('without the statement about benefits is warned', () =>
    expect(codes({ entitlementStatementOn: null })).toEqual(['statementMissing']))
  it('without a main group cannot be counted in the yearly report', () =>
    expect(codes({ mainGroup: null })).toEqual(['groupMissing']))
  it('of the long-term unemployed wants a registration, also as an additional group', () => {
    expect(codes({ mainGroup: longTerm })).toEqual(['registrationMissing'])
    expect(codes({ groups: [longTerm] })).toEqual(['registrationMissing'])
    expect(codes({ mainGroup: longTerm, pupMonths: 14 })).toEqual([])
    expect(codes({ mainGroup: longTerm, pupMonths: 14, longtermNational: false })).toEqual(['longTermDenied'])
  })
  it('of the disabled wants a certificate that was valid at the start', () => {
    expect(codes({ mainGroup: disabled })).toEqual(['disabilityMissing'])
    const person = { ...inOrder.person, disability: 'D2', disabilityUntil: '2021-05-09' }
    expect(codes({ mainGroup: disabled, person })).toEqual(['disabilityExpired'])
    expect(codes({ mainGroup: disabled, person: { ...person, disabilityUntil: '2021-05-10' } })).toEqual([])
  })
  it('of somebody whose sex is not that of the PESEL is warned, not refused', () =>
    expect(codes({ person: { ...inOrder.person, pesel: '44051401359' } })).toEqual(['peselSex']))
  it('of somebody hardly grown up on its first day, or born later, is warned', () => {
    expect(codes({ person: { ...inOrder.person, birthDate: '2006-05-11' } })).toEqual(['tooYoung'])
    expect(codes({ person: { ...inOrder.person, birthDate: '2006-05-10' } })).toEqual([])
    expect(codes({ person: { ...inOrder.person, birthDate: '2021-05-11' } })).toEqual(['bornLater'])
  })
  it('outside the time of its edition is warned', () =>
    expect(codes({ startedOn: '2021-04-30', contracts: [contract({ concludedOn: '2021-04-01' })] })).toEqual([
      'startOutsideEdition',
    ]))
})

describe('an application', () => {
  const applied = { stage: 'applied', startedOn: null, plannedEndOn: null, contracts: [] } as const
  it('is warned of an exclusion but not of papers that come later', () => {
    expect(codes({ ...applied, mainGroup: null, entitlementStatementOn: null })).toEqual([])
    expect(codes({ ...applied, exclusions: [{ code: 'W1', label: 'zasiłek', kisAllowed: false }] })).toEqual([
      'exclusion.W1',
    ])
  })
  it('that was refused or withdrawn is warned of nothing', () =>
    expect(
      codes({ ...applied, stage: 'refused', exclusions: [{ code: 'W1', label: 'zasiłek', kisAllowed: false }] }),
    ).toEqual([]))
})

describe('contracts one after another', () => {
  it('cover when the next begins the day after', () =>
    expect(
      contractCover(
        [contract({ validTo: '2021-07-31' }), contract({ concludedOn: '2021-08-01' })],
        '2021-05-10',
        '2021-12-31',
      ),
    ).toEqual({ late: undefined, gap: undefined }))
  it('leave a gap when it begins later', () =>
    expect(
      contractCover(
        [contract({ concludedOn: '2021-08-03' }), contract({ validTo: '2021-07-31' })],
        '2021-05-10',
        '2021-12-31',
      ).gap,
    ).toEqual({ after: '2021-07-31', until: '2021-08-03' }))
  it('hold until further notice without an end', () =>
    expect(contractCover([contract({ validTo: null })], '2021-05-10', '2031-12-31').gap).toBeUndefined())

  const times = fc.record({ from: fc.nat(60), length: fc.nat(40), open: fc.boolean() }).map(
    ({ from, length, open }): ContractTime => ({
      concludedOn: addDays('2021-01-01', from),
      validFrom: null,
      validTo: open ? null : addDays('2021-01-01', from + length),
      terminatedOn: null,
    }),
  )
  it('cover exactly when every single day is covered', () =>
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 5 }), fc.nat(60), fc.nat(60), (contracts, start, days) => {
        const from = addDays('2021-01-01', start)
        const to = addDays(from, days)
        const covered = Array.from({ length: days + 1 }, (_, n) => addDays(from, n)).every((day) =>
          contracts.some((one) => one.concludedOn <= day && (one.validTo === null || day <= one.validTo)),
        )
        const { late, gap } = contractCover(contracts, from, to)
        return covered === (late === undefined && gap === undefined)
      }),
    ))
})
