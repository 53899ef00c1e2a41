/** What a small association needs to be in order with personal data, by code (kis.md 7.4). */
export const checkNames: Readonly<Record<string, { readonly name: string; readonly hint: string }>> = {
  REGISTER: {
    name: 'Rejestr czynności przetwarzania',
    hint: 'Przejrzyj gotowe wpisy, popraw je pod swoje stowarzyszenie i wydrukuj.',
  },
  RISK: {
    name: 'Analiza ryzyka',
    hint: 'Opisz, co może się stać z danymi i jak temu zapobiegacie; przy danych o zdrowiu rozważ ocenę skutków (DPIA).',
  },
  POLICY: {
    name: 'Polityka albo instrukcja ochrony danych',
    hint: 'Krótki dokument: kto za co odpowiada, gdzie są dane, jak się je zabezpiecza.',
  },
  AUTHORISATIONS: {
    name: 'Upoważnienia i ich ewidencja',
    hint: 'Każda osoba z kadry, która ma dostęp do danych, ma upoważnienie z zakresem.',
  },
  CONFIDENTIALITY: {
    name: 'Oświadczenia o poufności',
    hint: 'Podpisane przez całą kadrę; dzień podpisania wpisuje się w kadrze.',
  },
  PROCESSORS: {
    name: 'Umowy powierzenia',
    hint: 'Z biurem rachunkowym, informatykiem i innymi, którzy przetwarzają dane w waszym imieniu.',
  },
  CLAUSES: {
    name: 'Klauzule informacyjne i zgody',
    hint: 'Każdy uczestnik dostał obecną klauzulę; zgody są osobno i dobrowolnie.',
  },
  BREACHES: {
    name: 'Rejestr naruszeń',
    hint: 'Prowadzi się go także wtedy, gdy naruszeń nie było; jest w zakładce obok.',
  },
  RIGHTS: {
    name: 'Procedura realizacji praw osób',
    hint: 'Kto przyjmuje wnioski, jak sprawdza, kto pyta, kto odpowiada w ciągu miesiąca.',
  },
  BACKUPS: { name: 'Kopie zapasowe', hint: 'Robione regularnie, szyfrowane i sprawdzane.' },
  RETENTION: { name: 'Plan retencji', hint: 'Co jak długo trzymacie i kiedy usuwacie albo anonimizujecie.' },
}
export const checkStates = ['open', 'done', 'notNeeded'] as const
export type CheckState = (typeof checkStates)[number]
export const checkStateNames: Readonly<Record<CheckState, string>> = {
  open: 'do zrobienia',
  done: 'jest',
  notNeeded: 'nie dotyczy',
}
