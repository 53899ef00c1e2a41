import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aSeries, groupOfPeople } from '../support/classes.ts'
import { theProduct } from '../support/product.ts'

const product = theProduct()

/** Twelve people with three past meetings, and the grid at the first of them. */
async function gridOfTwelve(): Promise<{ page: Page; editionId: number; groupId: number }> {
  const { editionId, groupId } = await groupOfPeople(product, 12, {})
  await product.ask('classes.planSeries', aSeries({ editionId, groupId, times: 3 }))
  const page = await product.open(`/zajecia/obecnosc?edycja=${editionId}&grupa=${groupId}`)
  await page.getByRole('grid', { name: 'Obecność' }).waitFor()
  return { page, editionId, groupId }
}
/** Counts every key that is pressed from now on, those held down with another included. */
async function keyCounter(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(globalThis, { pressed: 0 })
    const count = () => {
      ;(globalThis as unknown as { pressed: number }).pressed += 1
    }
    addEventListener('keydown', count, true)
  })
  return () => page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed)
}
const marksOf = async (editionId: number, groupId: number) =>
  (await product.ask('classes.grid', { editionId, groupId })).marks
const cell = (page: Page, words: string) => page.getByRole('gridcell', { name: words, exact: true })
const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words })

describe('attendance by keyboard alone', () => {
  it('of twelve people, every one with a mark of their own choosing, takes at most fifteen keys', async () => {
    const { page, editionId, groupId } = await gridOfTwelve()
    const keys = await keyCounter(page)
    for (const key of 'onuzowoonooo') await page.keyboard.press(key)
    await page.keyboard.press('Control+Enter')
    await status(page, /Zatwierdzono obecność 01.06.2021: obecnych 7/).waitFor()
    expect(await keys()).toBeLessThanOrEqual(15)
    const marks = await marksOf(editionId, groupId)
    expect(marks.map((mark) => mark.mark)).toEqual('O NN NU ZL O DW O O NN O O O'.split(' '))
    // On to the next meeting: there everybody was there, which takes the two keys of a confirmation.
    await page.keyboard.press('Control+Enter')
    await status(page, /08.06.2021: obecnych 12/).waitFor()
    expect((await marksOf(editionId, groupId)).length).toBe(24)
  })

  it('shows late minutes beside the mark, and takes back every key before confirming and the meeting after it', async () => {
    const { page, editionId, groupId } = await gridOfTwelve()
    await page.keyboard.press('s')
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
    await cell(page, 'spóźnienie lub wyjście wcześniej, 40 min, niezatwierdzone').waitFor()
    await page.keyboard.press('Control+z')
    await cell(page, 'nieobecność nieusprawiedliwiona, niezatwierdzone').waitFor({ state: 'detached' })
    expect(await marksOf(editionId, groupId)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await status(page, /obecnych 12/).waitFor()
    expect((await marksOf(editionId, groupId))[0]).toMatchObject({ mark: 'S', presentMinutes: 40 })
    await page.keyboard.press('Control+z')
    await expect.poll(() => marksOf(editionId, groupId)).toEqual([])
  })

  it('repeats the marks of the meeting before on one key', async () => {
    const { page, editionId, groupId } = await gridOfTwelve()
    await page.keyboard.press('n')
    await page.keyboard.press('z')
    await page.keyboard.press('Control+Enter')
    await status(page, /Zatwierdzono obecność 01.06.2021/).waitFor()
    await page.keyboard.press('=')
    await page.keyboard.press('Control+Enter')
    await status(page, /Zatwierdzono obecność 08.06.2021: obecnych 10/).waitFor()
    const marks = await marksOf(editionId, groupId)
    expect(marks.slice(12).map((mark) => mark.mark)).toEqual(marks.slice(0, 12).map((mark) => mark.mark))
  })

  it('half entered is still there after another screen, after the page is read anew and after a restart', async () => {
    const { page, editionId, groupId } = await gridOfTwelve()
    await page.keyboard.press('n')
    const typed = 'nieobecność nieusprawiedliwiona, niezatwierdzone'
    await page.getByRole('link', { name: 'Edycje' }).click()
    await page.getByRole('heading', { level: 1, name: 'Edycje' }).waitFor()
    await page.goBack()
    await cell(page, typed).waitFor()
    await expect.poll(() => product.ask('drafts.list', {})).toHaveLength(1)
    await page.reload()
    await cell(page, typed).waitFor()
    expect(await marksOf(editionId, groupId)).toEqual([])
    await product.restart()
    const again = await product.open(`/zajecia/obecnosc?edycja=${editionId}&grupa=${groupId}`)
    await cell(again, typed).waitFor()
    await again.keyboard.press('Control+Enter')
    await status(again, /obecnych 11/).waitFor()
    await expect.poll(() => product.ask('drafts.list', {})).toEqual([])
  })

  it('loses nothing when the meeting was changed elsewhere in the meantime, and says what to do', async () => {
    const { page, editionId, groupId } = await gridOfTwelve()
    await page.keyboard.press('u')
    const { sessions } = await product.ask('classes.grid', { editionId, groupId })
    await product.ask('classes.cancelSessions', { ids: [sessions[0]!.id], cancelled: true })
    await product.ask('classes.cancelSessions', { ids: [sessions[0]!.id], cancelled: false })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'Wpisane dane zostały' }).waitFor()
    await cell(page, 'nieobecność usprawiedliwiona, niezatwierdzone').waitFor()
    await page.keyboard.press('Control+Enter')
    await status(page, /obecnych 11/).waitFor()
    expect((await marksOf(editionId, groupId))[0]).toMatchObject({ mark: 'NU' })
  })
})
