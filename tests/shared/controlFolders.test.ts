import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeInOrder, safeNumber } from '#shared/controlFolders/fileNames.ts'
import { gapLines } from '#shared/controlFolders/gapLines.ts'

it.each([
  ['FV 7/Ł/2021', 'FV-7-L-2021'],
  ['zażółć/gęślą', 'zazolc-gesla'],
  ['../..', 'bez-numeru'],
  ['', 'bez-numeru'],
  ['1/KIS/2021', '1-KIS-2021'],
])('the number „%s” is „%s” in the name of a file', (number, safe) => expect(safeNumber(number)).toBe(safe))
it('any number is a name every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (number) => {
      expect(safeNumber(number)).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/)
    }),
  )
})
it('places sort as the order is', () =>
  expect([0, 9, 99].map((index) => placeInOrder(index, 3))).toEqual(['001', '010', '100']))
it('what one document lacks stands in one line, a wrong checksum apart', () => {
  const of = (what: 'description' | 'payment' | 'checksum' | 'contract', text: string, documentId: number | null) => ({
    what,
    text,
    documentId,
  })
  expect(
    gapLines([
      of('contract', 'Nie ma skanu umowy.', null),
      of('description', 'Dokument „FV: 1” z 01.06.2021: brak opisu.', 1),
      of('payment', 'Dokument „FV: 1” z 01.06.2021: brak dowodu zapłaty.', 1),
      of('payment', 'Dokument „FV 2” z 01.06.2021: brak dowodu zapłaty.', 2),
      of('checksum', 'Skan zmieniony.', 1),
    ]),
  ).toEqual([
    { documentId: null, text: 'Nie ma skanu umowy.' },
    { documentId: 1, text: 'Dokument „FV: 1” z 01.06.2021: brak opisu, brak dowodu zapłaty.' },
    { documentId: 2, text: 'Dokument „FV 2” z 01.06.2021: brak dowodu zapłaty.' },
    { documentId: 1, text: 'Skan zmieniony.' },
  ])
})
