import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { ReportFinding } from '#shared/settlements/overrides.ts'
import { type RecordKind, recordKinds } from '#shared/settlements/result.ts'
import { FindingList } from '../../renderer/features/settlements/FindingList.tsx'
import { recordLink } from '../../renderer/features/settlements/findingWords.ts'
import { ksefIn, partIn } from '../../renderer/pages/expensesAddress.ts'
import { contributionIn, promisedIn } from '../../renderer/pages/grantAddress.ts'
import { show } from '../support/screen.tsx'

const finding = (check: string, severity: ReportFinding['severity'], id: number): ReportFinding => ({
  check,
  severity,
  message: `Uwaga ${id}.`,
  todo: 'Popraw.',
  record: { kind: 'expenseDocument', id },
  override: null,
})
const many = [
  ...[1, 2, 3, 4].map((id) => finding('C-46', 'blocks', id)),
  finding('C-53', 'warning', 5),
  finding('C-61', 'info', 6),
]
const shown = () =>
  show(<FindingList findings={many} lapsed={[]} parts={[]} reportId={1} grantId={2} onPart={vi.fn()} />)

it('many findings of one kind stand in one line that says how many, and unfold', () => {
  shown()
  const line = screen.getByText(/Brak dowodu zapłaty \(4\)/)
  const group = line.closest('details')!
  expect(group.open).toBe(false)
  fireEvent.click(line)
  expect(group.open).toBe(true)
  expect(within(group).getAllByRole('link')).toHaveLength(4)
  expect(screen.getByText(/Uwaga 5/).closest('details')).toBeNull()
})
it('a press on a gravity leaves only its findings, another brings all back', () => {
  shown()
  const warnings = screen.getByRole('button', { name: 'Uwagi: 1' })
  fireEvent.click(warnings)
  expect(warnings.getAttribute('aria-pressed')).toBe('true')
  expect(screen.queryByText(/Brak dowodu zapłaty/)).toBeNull()
  fireEvent.click(warnings)
  expect(screen.getByText(/Brak dowodu zapłaty/)).toBeTruthy()
})
it('every kind of record is one click away, but for the report itself', () => {
  const href = (kind: RecordKind) => recordLink({ kind, id: 7, within: 3 }, { grantId: 2, reportId: 1 })?.href
  for (const kind of recordKinds) expect(Boolean(href(kind))).toBe(kind !== 'report')
  const search = (kind: RecordKind) => href(kind)!.split('?')[1]!
  expect(contributionIn(search('volunteerWork'))).toEqual({ kind: 'work', id: 3, workId: 7 })
  expect(contributionIn(search('inKindItem'))).toEqual({ kind: 'things', id: 7 })
  expect(promisedIn(search('grantResult'))).toEqual({ what: 'result', id: 7 })
  expect(promisedIn(search('scheduledAction'))).toEqual({ what: 'action', id: 7 })
  expect(partIn(search('description'))).toBe('description')
  expect(ksefIn(search('ksefInvoice'))).toBe(true)
  expect([contributionIn(''), promisedIn('rezultat=x')]).toEqual([null, null])
})
