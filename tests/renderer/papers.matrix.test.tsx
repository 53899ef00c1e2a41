import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Folder, PaperKind } from '#shared/papers/schema.ts'
import { FolderMatrix } from '../../renderer/features/papers/FolderMatrix.tsx'
import { show } from '../support/screen.tsx'

const kind: PaperKind = {
  id: 1,
  name: 'umowa uczestnictwa',
  moment: 'joining',
  dueDays: 0,
  required: true,
  active: true,
  computedBy: 'agreement',
  used: false,
  revision: 1,
}
const folderOf = (n: number): Folder => ({
  participationId: n,
  personId: n,
  editionId: 1,
  lastName: `Nowak ${n}`,
  firstName: 'Anna',
  stage: 'participant',
  appliedOn: null,
  startedOn: '2021-05-01',
  endedOn: null,
  agreementNumber: '',
  agreementSignedOn: null,
  certificateId: null,
  papers: [{ paperId: 1, state: 'missing', since: null, dueOn: '2021-05-01' }],
  byHand: [],
})
const matrix = (count: number) => (
  <FolderMatrix
    kinds={[kind]}
    folders={Array.from({ length: count }, (_, n) => folderOf(n + 1))}
    marked={new Set()}
    onMarked={() => {}}
    open={undefined}
    onOpen={() => {}}
  />
)

it('of a thousand folders only those in sight are drawn, and all are counted', () => {
  show(matrix(1000))
  const rows = screen.getAllByRole('button', { name: /^umowa uczestnictwa, Nowak/ })
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.length).toBeLessThan(100)
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '1001')
  expect(rows.filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
})

it('of a common edition everybody is drawn, and Tab reaches one cell', () => {
  show(matrix(12))
  const rows = screen.getAllByRole('button', { name: /^umowa uczestnictwa, Nowak/ })
  expect(rows).toHaveLength(12)
  expect(rows.filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
})
