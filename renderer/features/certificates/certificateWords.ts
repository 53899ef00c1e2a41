import { counted } from '#shared/kernel/text.ts'

/** `12 zaświadczeń`. */
export const certificates = (n: number): string => counted(n, 'zaświadczenie', 'zaświadczenia', 'zaświadczeń')

/** `15 zaświadczeń: 14 ważnych, 1 unieważnione`. */
export const registerInWords = (total: number, annulled: number): string => {
  if (annulled === 0) return certificates(total)
  const valid = counted(total - annulled, 'ważne', 'ważne', 'ważnych')
  return `${certificates(total)}: ${valid}, ${counted(annulled, 'unieważnione', 'unieważnione', 'unieważnionych')}`
}
