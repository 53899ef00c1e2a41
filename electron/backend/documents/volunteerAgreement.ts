import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { signingLine } from './classParts.ts'
import { heading, note, page, paragraph } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type VolunteerAgreementData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  /** `KRS …, adres …`; what is known of the association. */
  readonly organisationFacts: string
  /** Who signs for the association, with their function. */
  readonly signatories: readonly string[]
  readonly volunteer: string
  readonly number: string
  readonly signedOn: IsoDate
  readonly validFrom: IsoDate
  readonly validTo: IsoDate
  readonly scope: string
  readonly place: string
  readonly rate: Grosze
  readonly rateBasis: string
  readonly insured: boolean
  /** Lasts no longer than the law's short time: the association insures against accidents. */
  readonly short: boolean
}

const blank = '……………………………………………………………'

/** Agreement with a volunteer, and on a page of its own the information on risks (settlement.md 5.2, V-02 to V-05, V-10). */
export function volunteerAgreement(data: VolunteerAgreementData): TDocumentDefinitions {
  const insurance =
    data.short || data.insured
      ? 'Korzystający ubezpiecza Wolontariusza od następstw nieszczęśliwych wypadków.'
      : 'Wolontariuszowi przysługuje zaopatrzenie z tytułu wypadku przy świadczeniu pracy na zasadach określonych w odrębnych przepisach.'
  return {
    ...page({ title: 'Porozumienie o świadczeniu pracy wolontariusza', day: data.day, footer: data.task.contract }),
    content: [
      heading(`Porozumienie nr ${data.number}`, 1),
      paragraph(
        `zawarte ${formatDate(data.signedOn)} między: ${data.task.organisation}${data.organisationFacts === '' ? '' : ` (${data.organisationFacts})`}, reprezentowaną(-ym) przez: ${data.signatories.join(', ') || blank}, dalej „Korzystający”, a ${data.volunteer}, dalej „Wolontariusz”.`,
      ),
      ...points([
        `Wolontariusz dobrowolnie i bez wynagrodzenia wykonuje czynności: ${data.scope || blank}.`,
        `Praca jest częścią zadania „${data.task.title}” (${data.task.contract}).`,
        `Porozumienie obowiązuje od ${formatDate(data.validFrom)} do ${formatDate(data.validTo)}. Miejsce pracy: ${data.place || blank}. Dni i godziny strony uzgadniają na bieżąco i zapisują w karcie świadczeń, którą obie podpisują.`,
        `Do rozliczenia zadania godzinę pracy (60 minut) wycenia się na ${formatZloty(data.rate)} zł${data.rateBasis === '' ? '' : ` (${data.rateBasis})`}. Wycena nie stanowi wynagrodzenia.`,
        'Korzystający zapewnia bezpieczne i higieniczne warunki pracy, informuje o ryzyku i o ochronie przed nim, a wydatki na przejazdy służbowe i diety pokrywa na zasadach takich jak dla pracowników, chyba że Wolontariusz zrezygnuje z tego na piśmie.',
        insurance,
        'Wolontariusz wykonuje czynności osobiście i starannie, zachowuje w tajemnicy to, czego dowie się o uczestnikach.',
        'Każda ze stron może rozwiązać porozumienie za wypowiedzeniem złożonym 7 dni wcześniej, a z ważnej przyczyny – ze skutkiem od razu.',
        'Zmiany porozumienia wymagają formy, w jakiej je zawarto. W sprawach nieuregulowanych stosuje się Kodeks cywilny oraz ustawę o działalności pożytku publicznego i o wolontariacie.',
        'Porozumienie sporządzono w dwóch egzemplarzach, po jednym dla każdej ze stron.',
      ]),
      signingLine('Wolontariusz', 'Korzystający'),
      { ...heading('Informacja dla wolontariusza o ryzyku i bezpieczeństwie', 1), pageBreak: 'before' },
      paragraph(`Wolontariusz: ${data.volunteer}. Porozumienie nr ${data.number}.`),
      ...points([
        `Czynności i miejsce: ${[data.scope, data.place].filter(Boolean).join('; ') || blank}.`,
        'Zagrożenia, o których poinformowano (dopisać właściwe dla tych czynności): potknięcie i upadek, skaleczenie narzędziem, oparzenie, przenoszenie ciężarów, napięcie w pracy z ludźmi w trudnej sytuacji.',
        `Inne zagrożenia: ${blank}`,
        `Sposób ochrony, środki ochrony osobistej i osoba, do której się zwrócić: ${blank}`,
        'Pokazano drogi ewakuacji, apteczkę i gaśnicę oraz powiedziano, jak zgłosić wypadek.',
        'Wolontariusza poinformowano o jego prawach i obowiązkach.',
      ]),
      note('Podpis wolontariusza potwierdza, że otrzymał te informacje przed rozpoczęciem pracy.'),
      signingLine('data i podpis wolontariusza', 'data i podpis informującego'),
    ],
  }
}

const points = (texts: readonly string[]): Content[] => [
  { ol: texts.map((text) => ({ ...paragraph(text), margin: [0, 0, 0, 5] })), margin: [0, 6, 0, 6] },
]
