import type { Hit, HitKind } from '#shared/search/contract.ts'
import { classesPlace } from '../classesPlace.ts'

const addresses: Readonly<Record<HitKind, (hit: Hit) => string>> = {
  person: ({ id }) => `/uczestnicy/${id}`,
  participation: ({ id }) => `/uczestnicy/udzial/${id}`,
  document: ({ id }) => `/dokumenty?dokument=${id}`,
  supplier: () => '/dokumenty',
  grant: ({ id }) => `/dotacje/${id}`,
  report: ({ id }) => `/sprawozdania/${id}`,
  certificate: ({ id }) => `/zaswiadczenia/${id}`,
  edition: ({ id }) => `/edycje/${id}`,
  group: ({ id, parentId }) => classesPlace('grupy', { editionId: parentId, groupOpenId: id }),
  session: ({ id, parentId }) => classesPlace('spotkania', { editionId: parentId, sessionId: id }),
  course: ({ parentId }) => `/kursy/kursy?edycja=${parentId}`,
  partner: ({ id }) => `/partnerzy/lista/${id}`,
  partnerAgreement: ({ id }) => `/partnerzy/porozumienia/${id}`,
  staff: ({ id }) => `/kadra/${id}`,
}
/** Where something found stands. */
export const addressOf = (kind: HitKind, hit: Hit): string => addresses[kind](hit)

/** Documents keep what is open beside the address too. */
export const documents = { path: '/dokumenty', place: 'documents' } as const
/** Lists that can be searched, and the place their words are handed to (see `handOver.ts`). */
export const lists: Readonly<Partial<Record<HitKind, { readonly path: string; readonly place: string }>>> = {
  person: { path: '/uczestnicy', place: 'people' },
  document: documents,
  certificate: { path: '/zaswiadczenia', place: 'certificates' },
  staff: { path: '/kadra', place: 'staff' },
}
export const listedKinds: ReadonlySet<HitKind> = new Set(Object.keys(lists) as HitKind[])
