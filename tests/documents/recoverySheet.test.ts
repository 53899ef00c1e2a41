import { expect, it } from 'vitest'
import { recoverySheet } from '#backend/documents/recoverySheet.ts'
import { setPdf } from '#backend/documents/render.ts'
import { keyOfCode, recoveryCodeOf } from '#shared/vault/recoveryCode.ts'
import { pagesOf } from '../support/printedPdf.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7)

it('the sheet carries the whole code, whose file it is, what to do and when it is void, on one page', async () => {
  const fileName = 'Klub Integracji Społecznej w Łomazach.klub'
  const { bytes } = await setPdf(recoverySheet({ day: '2022-01-10', fileName, lines: recoveryCodeOf(key) }))
  const pages = pagesOf(bytes)
  expect(pages).toHaveLength(1)
  const text = (pages[0] ?? '').replace(/\s+/g, ' ')
  expect(text).toContain(fileName)
  expect(text).toContain('10.01.2022')
  expect(text).toContain('Mam arkusz odzyskiwania')
  expect(text).toContain('unieważnia arkusz')
  const printed = [...text.matchAll(/wiersz \d ((?:[0-9A-Z]{5}\s?){3})/g)].map((match) => match[1])
  expect(keyOfCode(printed.join(' '))).toEqual({ ok: true, value: key })
})
