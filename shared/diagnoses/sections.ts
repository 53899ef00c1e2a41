/** Parts written in words by the social worker, the psychologist, the career adviser (kis.md 2.4), and the prints each is meant for. */
export const sections = [
  { code: 'NEEDS', label: 'Potrzeby', onCopy: true, onSummary: false },
  { code: 'RESOURCES', label: 'Potencjał i zasoby', onCopy: true, onSummary: false },
  { code: 'EXPECTATIONS', label: 'Oczekiwania uczestnika', onCopy: true, onSummary: false },
  { code: 'BARRIERS', label: 'Bariery', onCopy: false, onSummary: false },
  { code: 'ENVIRONMENT', label: 'Wsparcie otoczenia', onCopy: false, onSummary: false },
  { code: 'RECOMMENDATIONS', label: 'Rekomendacje', onCopy: true, onSummary: true },
] as const
export const sectionCodes = sections.map((section) => section.code)
export type SectionCode = (typeof sections)[number]['code']
