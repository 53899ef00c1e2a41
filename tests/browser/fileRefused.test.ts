import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'
import { read } from './pages/read.ts'

const product = theProduct({
  prepare: (file) => writeFileSync(file, 'To nie jest plik Klubownika, tylko list zakupów.'.repeat(200)),
})

it('a file that is not ours: the window says so plainly, what is safe and what to do', async () => {
  const page = await product.open()
  expect(await read(page.getByRole('heading', { level: 1 }))).toBe('Nie otwarto pliku z danymi')
  const sentence = await read(page.getByRole('alert'))
  expect(sentence).toMatch(/^.{30,}\.$/)
  expect(sentence).not.toMatch(/error|sqlite|SQLITE|undefined|\/tmp/i)
  await page.getByText('Program niczego w tym pliku nie zmienił.').waitFor()
  await page.getByRole('button', { name: 'Spróbuj ponownie' }).click()
  expect(await read(page.getByRole('alert'))).toBe(sentence)
})
