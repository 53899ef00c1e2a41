import type { Locator } from 'playwright-core'

/** Text as it is read: every run of white space, hard spaces included, is one space. */
export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** What a place says. */
export const read = async (place: Locator): Promise<string> => plain(await place.textContent())
