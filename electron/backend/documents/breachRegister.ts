import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { factTable } from './classParts.ts'
import { heading, note, page, paragraph, together } from './page.ts'
import { type Administrator, administratorLines } from './protectionTable.ts'

type Fact = readonly [label: string, value: string]
export type BreachRegisterData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly breaches: readonly {
    /** When it was noticed. */
    readonly title: string
    /** What art. 33 ust. 5 asks for: a text in a row of its own, two short facts in one. */
    readonly facts: readonly (Fact | readonly [Fact, Fact])[]
  }[]
}

/** The register of breaches (art. 33 ust. 5): each as a small table of its own, since most of it are texts (kis.md 7.4). */
export function breachRegister(data: BreachRegisterData): TDocumentDefinitions {
  const title = 'Rejestr naruszeń ochrony danych osobowych'
  return {
    ...page({ title, day: data.day, footer: `${title} · stan na ${formatDate(data.day)}` }),
    content: [
      administratorLines(data.administrator),
      heading(title, 1),
      paragraph(`Prowadzony na podstawie art. 33 ust. 5 RODO, stan na ${formatDate(data.day)}.`),
      ...(data.breaches.length === 0 ? [paragraph('Nie odnotowano naruszeń.')] : []),
      ...data.breaches.map((one, index): Content => {
        const head = heading(`${index + 1}. Zauważono ${one.title}`)
        // Long texts may need more than a page, and what does not fit on one cannot be kept together.
        const isLong = JSON.stringify(one.facts).length > 2500
        return isLong ? [head, factTable(one.facts)] : together(head, factTable(one.facts))
      }),
      note(
        'Naruszenie zgłasza się Prezesowi UODO w ciągu 72 godzin, chyba że ryzyko dla osób jest mało prawdopodobne.',
      ),
    ],
  }
}
