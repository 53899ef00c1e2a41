import type { IsoDate } from '../kernel/dates.ts'
import { plainWords } from '../kernel/text.ts'
import type { RequestKind } from './names.ts'

/** Why a recipient was not told (art. 19): only these two grounds are given by law, and either is explained. */
export const exemptions = ['impossible', 'disproportionate'] as const
export type Exemption = (typeof exemptions)[number]
export const exemptionNames: Readonly<Record<Exemption, string>> = {
  impossible: 'to niemożliwe',
  disproportionate: 'to niewspółmiernie duży wysiłek',
}

const toldOf: readonly RequestKind[] = ['correction', 'erasure', 'restriction']
/** Are recipients of the data told of what was done on a request of this kind (art. 16, 17 ust. 1, 18)? */
export const isToldToRecipients = (kind: RequestKind): boolean => toldOf.includes(kind)

type Request = {
  readonly kind: RequestKind
  readonly answeredOn: IsoDate | null
  readonly outcome: 'granted' | 'partly' | 'refused' | null
}
type HandedOver = { readonly recipient: string; readonly day: IsoDate }

/**
 * Recipients who have to be told, or said of why not, and are not yet (art. 19): those to whom data were handed over until the
 * day of the answer. Whoever got them later got them as they are now. Each once, by name without regard to case and signs, in
 * the order of the first handing over; nobody while the request waits, was refused, or is of another kind.
 */
export function recipientsLeft(
  { kind, answeredOn, outcome }: Request,
  handedOver: readonly HandedOver[],
  noted: readonly { readonly recipient: string }[],
): string[] {
  if (!isToldToRecipients(kind) || answeredOn === null || outcome === null || outcome === 'refused') return []
  return recipientsOf(
    handedOver.filter(({ day }) => day <= answeredOn),
    noted,
  )
}

/** Everybody data were handed to and who is not noted yet, each once. A name that was taken out of the file is nobody's. */
export function recipientsOf(
  handedOver: readonly HandedOver[],
  noted: readonly { readonly recipient: string }[] = [],
): string[] {
  const seen = new Set(['', ...noted.map(({ recipient }) => plainWords(recipient))])
  return handedOver.flatMap(({ recipient }) => {
    const key = plainWords(recipient)
    if (seen.has(key)) return []
    seen.add(key)
    return [recipient.trim()]
  })
}
