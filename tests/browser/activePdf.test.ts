import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'
import { aPdf } from '../support/scans.ts'

const product = theProduct({ demo: true })

/** Runs at opening, and has a link over the whole page, a button with a script, and a form of XFA. */
const active = (): Buffer => {
  const script = '<< /S /JavaScript /JS (app.alert\\("x"\\); this.submitForm\\("https://example.invalid/"\\);) >>'
  const link =
    '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://example.invalid/link) >> >>'
  const button = `<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [0 0 595 842] /A ${script} /AA << /PO ${script} >> >>`
  const catalogue = `/OpenAction ${script} /AcroForm << /XFA (<xdp/>) /Fields [] >>`
  const page = `/Type /Page /Annots [${link} ${button}]`
  return Buffer.from(
    aPdf('Umowa', catalogue).toString('latin1').replace('/Type /Page /Parent', `${page} /Parent`),
    'latin1',
  )
}

it('a PDF with scripts, a link and a form is shown as paper: nothing of it runs, asks or can be pressed', async () => {
  const page = await product.open('/dokumenty?dokument=2')
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()))
  const pages: string[] = []
  page.context().on('page', (one) => void pages.push(one.url()))
  await page.getByRole('tab', { name: 'Skany' }).click()
  const box = page.getByRole('region', { name: 'Skany dokumentu' })
  await box.locator('input[type=file]').setInputFiles({ name: 'Umowa.pdf', mimeType: '', buffer: active() })
  await box.getByText(/^PDF zawiera skrypty/).waitFor()
  await box.getByRole('button', { name: 'Umowa.pdf', exact: true }).click()
  const paper = page.getByRole('dialog').locator('article[data-page="1"]')
  await paper.getByText('Umowa').waitFor({ state: 'attached' })
  const address = page.url()
  await paper.click({ position: { x: 100, y: 100 } })
  expect(await paper.locator('a, input, button, iframe, object, embed, svg, script').count()).toBe(0)
  expect(await paper.locator('canvas').count()).toBe(1)
  expect([page.url(), dialogs, pages]).toEqual([address, [], []])
})

it('a drawing is refused as a scan, and shown by itself the answer of the host may run nothing', async () => {
  const page = await product.open('/dokumenty?dokument=2')
  await page.getByRole('tab', { name: 'Skany' }).click()
  const box = page.getByRole('region', { name: 'Skany dokumentu' })
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"/>')
  await box.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: drawing })
  await box
    .getByRole('alert')
    .getByText(/to nie jest PDF, JPG ani PNG/)
    .waitFor()
  await box.locator('input[type=file]').setInputFiles({ name: 'Umowa.pdf', mimeType: '', buffer: active() })
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith('/file/'))
  await box.getByRole('button', { name: 'Umowa.pdf', exact: true }).click()
  const headers = (await answered).headers()
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
})
