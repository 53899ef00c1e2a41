import type { ReportData } from '#shared/settlements/sprawozdanie.ts'

const titleInFooter = 90
/** A long title cut at a word, so that the footer keeps to two lines. */
function shortened(title: string): string {
  if (title.length <= titleInFooter) return title
  const cut = title.slice(0, titleInFooter)
  const atWord = cut.lastIndexOf(' ')
  return `${(atWord > titleInFooter / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`
}

/** At the foot of each page of a report: whether it is the one to sign, its contract and its task. */
export function reportFooter({ grant, workingCopy }: Pick<ReportData, 'grant' | 'workingCopy'>): string {
  const contract = grant.contractNumber === '' ? '' : `Umowa nr ${grant.contractNumber} · `
  return `${workingCopy ? 'wydruk roboczy · ' : ''}${contract}${shortened(grant.title)}`
}
