/** Why people are anonymised: the time is over, a request that is justified, or something else that is written down. */
export const bases = ['retention', 'request', 'other'] as const
export type Basis = (typeof bases)[number]
export const basisNames: Readonly<Record<Basis, string>> = {
  retention: 'minął okres przechowywania',
  request: 'wniosek osoby o usunięcie danych (art. 17 RODO)',
  other: 'inna podstawa',
}
/** All that leads to a person, or only what no duty keeps. */
export const scopes = ['whole', 'part'] as const
export type Scope = (typeof scopes)[number]
export const scopeNames: Readonly<Record<Scope, string>> = {
  whole: 'anonimizacja',
  part: 'usunięcie części danych',
}
