import { expect, it } from 'vitest'
import { longTermHints } from '#shared/participations/longTermHints.ts'

const months = { national: 12, eu: 12 }
const known = (change: object) =>
  longTermHints(
    {
      startedOn: '2021-05-10',
      pupRegisteredOn: null,
      pupMonths: null,
      longtermNational: null,
      longtermEu: null,
      ...change,
    },
    months,
  )

it('says nothing while nothing is known', () => expect(known({})).toEqual([]))
it('suggests the national yes above twelve months and no at twelve', () => {
  expect(known({ pupMonths: 13 })).toMatchObject([expect.stringContaining('krajowej to raczej „tak”')])
  expect(known({ pupMonths: 12 })).toMatchObject([expect.stringContaining('krajowej to raczej „nie”')])
  expect(known({ pupMonths: 13, longtermNational: true })).toEqual([])
})
it('suggests the answer of the EU by time without a break, apart from the national one', () => {
  expect(known({ pupRegisteredOn: '2020-05-09' })).toMatchObject([expect.stringContaining('UE to raczej „tak”')])
  expect(known({ pupRegisteredOn: '2020-05-10' })).toMatchObject([expect.stringContaining('UE to raczej „nie”')])
  expect(known({ pupRegisteredOn: '2020-05-09', longtermEu: true })).toEqual([])
})
it('suggests nothing without a threshold in the lists', () =>
  expect(
    longTermHints(
      {
        startedOn: '2021-05-10',
        pupRegisteredOn: '2015-01-01',
        pupMonths: 24,
        longtermNational: null,
        longtermEu: null,
      },
      { national: undefined, eu: undefined },
    ),
  ).toEqual([]))
