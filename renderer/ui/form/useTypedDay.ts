import { useState } from 'react'
import { formatDate, type IsoDate, parsePolishDate } from '#shared/kernel/dates.ts'

/**
 * A day somebody types to look at a list as of it. While what is typed is no day, `day` stays the last one that was, so that
 * the list, its paper and what may be done with it are all of one day.
 */
export function useTypedDay(first: IsoDate) {
  const [typed, setTyped] = useState(formatDate(first))
  const [day, setDay] = useState(first)
  const type = (text: string) => {
    setTyped(text)
    setDay((before) => parsePolishDate(text) ?? before)
  }
  return { typed, type, day, isWrong: parsePolishDate(typed) === undefined }
}
