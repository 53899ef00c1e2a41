import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'
import { anEdition, aParticipation } from '../support/records.ts'
import { prepareClub, preparePerson } from './prepare.ts'

const product = theProduct()

/** So many people enrolled, ended and certified; the numbers of the certificates in the file. */
async function certified(howMany: number, lastName: string): Promise<number[]> {
  await prepareClub(product)
  const { id: editionId } = await product.ask('editions.save', anEdition({ places: null }))
  const participationIds: number[] = []
  for (let index = 0; index < howMany; index += 1) {
    const personId = await preparePerson(product, `${lastName}-${index + 1}`)
    const { id } = await product.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
    participationIds.push(id)
  }
  await product.ask('editions.endParticipations', { participationIds, endedOn: '2021-12-31', endReason: 'Z1' })
  const signatoryIds = (await product.ask('club.get', {})).signatories.map(({ id }) => id)
  const issued = await product.ask('certificates.issue', {
    participationIds,
    issuedOn: '2021-12-31',
    place: 'Łomazy',
    signatoryIds,
    orientation: 'portrait',
  })
  return issued.certificates.map(({ id }) => id)
}

it('printing 300 certificates never holds the window for 50 ms', { timeout: 90_000 }, async () => {
  const ids = await certified(300, 'Żółć')
  const page = await product.open('/zaswiadczenia')
  await page.getByRole('row').filter({ hasText: 'Żółć-300' }).waitFor()
  // Watched while the calls below print, beside a window that is drawn and answers.
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { heldFor: seen })
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  const answered: number[] = []
  let printing = true
  const asking = (async () => {
    while (printing) {
      const started = performance.now()
      await product.ask('app.status', {})
      answered.push(performance.now() - started)
    }
  })()
  const printed = await product.ask('documents.render', { document: { kind: 'certificates', certificateIds: ids } })
  printing = false
  await asking
  expect(printed.pages).toBe(300)
  expect(await page.evaluate(() => (globalThis as unknown as { heldFor: number[] }).heldFor)).toEqual([])
  // The program itself went on answering other calls, too; the bound leaves room for a busy machine.
  expect(answered.length).toBeGreaterThan(10)
  expect(answered.toSorted((a, b) => a - b)[Math.floor(answered.length / 2)]).toBeLessThan(50)
})

it('Drukuj hands every page of the very paper to the printer', async () => {
  const ids = await certified(3, 'Źdźbło')
  const page = await product.open(`/zaswiadczenia/wydruk?id=${ids.join(',')}`)
  // No printer stands behind the browser of the tests: what it would be given is counted instead.
  await page.evaluate(() => {
    window.print = () => {
      const pages = document.querySelectorAll<HTMLImageElement>('[data-print] img')
      Object.assign(globalThis, { given: [...pages].map(({ alt, naturalWidth }) => `${alt}: ${naturalWidth > 1000}`) })
      dispatchEvent(new Event('afterprint'))
    }
  })
  await page.getByRole('button', { name: 'Drukuj' }).click()
  await page.waitForFunction(() => 'given' in globalThis)
  expect(await page.evaluate(() => (globalThis as unknown as { given: string[] }).given)).toEqual([
    'Strona 1: true',
    'Strona 2: true',
    'Strona 3: true',
  ])
})
