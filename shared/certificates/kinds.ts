/** Kinds of certificates (kis.md 5.1); each has numbers of its own. */
export const certificateKinds = ['ZK', 'ZU', 'ZP', 'CE', 'PO'] as const
export type CertificateKind = (typeof certificateKinds)[number]

type KindFacts = {
  /** In lists. */
  readonly label: string
  /** What it is about: the whole participation, one group or course, or whatever is written. */
  readonly about: 'participation' | 'support' | 'anything'
}
export const kindFacts: Readonly<Record<CertificateKind, KindFacts>> = {
  ZK: { label: 'zakończenie udziału', about: 'participation' },
  ZU: { label: 'ukończenie zajęć', about: 'support' },
  ZP: { label: 'udział w zajęciach', about: 'support' },
  CE: { label: 'certyfikat, podziękowanie', about: 'anything' },
  PO: { label: 'potwierdzenie wolontariatu', about: 'anything' },
}
