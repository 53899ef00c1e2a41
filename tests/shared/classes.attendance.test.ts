import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceRate,
  formatRate,
  type MarkRow,
  marks,
  minutesDue,
  minutesPresent,
  rateOf,
  ruleSentence,
} from '#shared/classes/attendanceRules.ts'
import { absencesLeft, attendanceWarnings, rateWarning, unexcusedInARow } from '#shared/classes/attendanceWarnings.ts'

const all = { excusedInDue: true, sickInDue: true }
const row = (mark: MarkRow['mark'], sessionMinutes = 90, presentMinutes: number | null = null): MarkRow => ({
  mark,
  presentMinutes,
  sessionMinutes,
})
const anyRow = fc
  .record({ mark: fc.constantFrom(...marks), sessionMinutes: fc.integer({ min: 1, max: 600 }), late: fc.nat(700) })
  .map(({ mark, sessionMinutes, late }) => row(mark, sessionMinutes, mark === 'S' ? late : null))
const anyRule = fc.record({ excusedInDue: fc.boolean(), sickInDue: fc.boolean() })

describe('a mark', () => {
  it('of presence is worth the whole meeting, an absence of any kind nothing', () =>
    expect(marks.filter((mark) => mark !== 'S').map((mark) => minutesPresent(mark, null, 90))).toEqual([
      90, 0, 0, 0, 0,
    ]))
  it('of coming late is worth the minutes written, never more than the meeting had', () =>
    expect([40, 90, 500, null].map((minutes) => minutesPresent('S', minutes, 90))).toEqual([40, 90, 90, 90]))
  it('of an excused or sick absence is due only where the edition says so; a day off never', () => {
    const due = (rule: { excusedInDue: boolean; sickInDue: boolean }) => marks.map((mark) => minutesDue(mark, 60, rule))
    expect(due(all)).toEqual([60, 60, 60, 60, 60, 0])
    expect(due({ excusedInDue: false, sickInDue: true })).toEqual([60, 60, 0, 60, 60, 0])
    expect(due({ excusedInDue: true, sickInDue: false })).toEqual([60, 60, 60, 60, 0, 0])
  })
})

describe('the rate of attendance', () => {
  const month = [row('O'), row('S', 90, 45), row('NU'), row('NN'), row('ZL'), row('DW'), row('O', 180)]
  it('is minutes present over minutes due: 315 of 630 is half', () =>
    expect(attendanceRate(month, all)).toEqual({ presentMinutes: 315, dueMinutes: 630, rate: 5000 }))
  it('without excused absences and sick leave: 315 of 450 is 70 %', () =>
    expect(attendanceRate(month, { excusedInDue: false, sickInDue: false })).toEqual({
      presentMinutes: 315,
      dueMinutes: 450,
      rate: 7000,
    }))
  it('weighs meetings by their length, not by their number', () =>
    expect(attendanceRate([row('O', 240), row('NN', 60)], all).rate).toBe(8000))
  it('is rounded half up to a hundredth of a percent: 1 of 16 is 6,25 %, 1 of 32 is 3,13 %, 2 of 3 is 66,67 %', () =>
    expect([rateOf(1, 16), rateOf(1, 32), rateOf(2, 3)].map(formatRate)).toEqual([
      '6,25\u00a0%',
      '3,13\u00a0%',
      '66,67\u00a0%',
    ]))
  it('of nobody and of days off alone is no rate at all, and is written as a dash', () => {
    expect(attendanceRate([], all).rate).toBeNull()
    expect(formatRate(attendanceRate([row('DW')], all).rate)).toBe('–')
  })
  it('lies between 0 and 100 % whatever the marks and the rule', () =>
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), anyRule, (rows, rule) => {
        const { presentMinutes, dueMinutes, rate } = attendanceRate(rows, rule)
        expect(presentMinutes).toBeLessThanOrEqual(dueMinutes)
        expect(rate === null ? dueMinutes : rate >= 0 && rate <= 10_000).toBe(rate === null ? 0 : true)
      }),
    ))
  it('does not depend on the order of the marks and never falls when an absence becomes a presence', () =>
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), fc.nat(), (rows, which) => {
        const at = which % rows.length
        const better = rows.with(at, row('O', rows[at]!.sessionMinutes))
        expect(attendanceRate(rows.toReversed(), all)).toEqual(attendanceRate(rows, all))
        expect(attendanceRate(better, all).rate).toBeGreaterThanOrEqual(attendanceRate(rows, all).rate ?? 0)
      }),
    ))
  it('says its rule in words', () => {
    expect(ruleSentence(all)).toBe(
      'Frekwencja = minuty obecności ÷ minuty należne, z zatwierdzonych spotkań. Do minut należnych wliczono nieobecności usprawiedliwione i zwolnienia lekarskie. Nie wliczono dni wolnych.',
    )
    expect(ruleSentence({ excusedInDue: false, sickInDue: false })).toBe(
      'Frekwencja = minuty obecności ÷ minuty należne, z zatwierdzonych spotkań. Nie wliczono nieobecności usprawiedliwionych, zwolnień lekarskich i dni wolnych.',
    )
  })
})

describe('warnings about attendance', () => {
  const limits = { ...all, thresholdPercent: 80, warningPercent: 85, absenceStreak: 3 }
  const times = (n: number, mark: MarkRow['mark']) => Array.from({ length: n }, () => row(mark))
  it('count unexcused absences up to the last meeting; a day off does not break the row, a sick leave does', () => {
    expect(unexcusedInARow(['NN', 'O', 'NN', 'DW', 'NN'])).toBe(2)
    expect(unexcusedInARow(['NN', 'NN', 'ZL', 'NN'])).toBe(1)
    expect(unexcusedInARow(['NN', 'NN', 'NN', 'O'])).toBe(0)
  })
  it('are silent for somebody who comes', () => expect(attendanceWarnings(times(10, 'O'), limits)).toEqual([]))
  it('are silent before the first meeting', () => expect(attendanceWarnings([], limits)).toEqual([]))
  it('speak of the row and of the rate below the threshold', () =>
    expect(attendanceWarnings([...times(7, 'O'), ...times(3, 'NN')], limits)).toEqual([
      { kind: 'streak', sentence: '3\u00a0nieobecności nieusprawiedliwione z rzędu.' },
      { kind: 'belowThreshold', sentence: 'Frekwencja 70,00\u00a0% jest poniżej progu 80\u00a0%.' },
    ]))
  it('speak before the threshold is reached, and say how many meetings may still be missed', () => {
    expect(attendanceWarnings([...times(25, 'O'), ...times(5, 'NU')], limits)).toEqual([
      {
        kind: 'nearThreshold',
        sentence:
          'Frekwencja 83,33\u00a0% zbliża się do progu 80\u00a0%: bez zejścia poniżej progu można opuścić jeszcze 1\u00a0spotkanie.',
      },
    ])
    expect(rateWarning(8 * 90, 10 * 90, limits, 90)?.sentence).toContain('następna nieobecność zejdzie poniżej progu')
  })
  it('do not take a rate rounded up to the threshold for the threshold', () =>
    expect(rateWarning(79_999, 100_000, limits, 60)?.kind).toBe('belowThreshold'))
  it('the absences left keep to the threshold, and one more breaks it', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.nat(20_000),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 480 }),
        (present, absent, percent, length) => {
          const due = present + absent
          const left = absencesLeft(present, due, percent, length)
          const keeps = (missed: number) => present * 100 >= percent * (due + missed * length)
          if (left === null) expect(keeps(0)).toBe(false)
          else expect([keeps(left), keeps(left + 1)]).toEqual([true, false])
        },
      ),
    ))
})
