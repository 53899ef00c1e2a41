import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { basisNames } from '#shared/anonymisation/grounds.ts'
import type { Protocol } from '#shared/anonymisation/schema.ts'
import { checkedSentences } from '#shared/anonymisation/words.ts'
import { formatDate, formatDateLong, timeInPoland } from '#shared/kernel/dates.ts'
import { capitalised, counted } from '#shared/kernel/text.ts'
import { factTable, signingLine } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'
import { administratorLines } from './protectionTable.ts'

export type AnonymisationProtocolData = Omit<Protocol, 'cleanedAt' | 'copiesRemoved'>

const list = (sentences: readonly string[]): Content => ({ ul: [...sentences], margin: [0, 0, 0, 6] })
/** A heading with a list under it; nothing when there is nothing to list. */
const part = (title: string, sentences: readonly string[]): Content[] =>
  sentences.length === 0 ? [] : [heading(title), list(sentences.map(capitalised))]

/** What went: rows of each kind with what of them, then what of the history and of scans. */
function removed({ records, historyChanges, historySentences, scans }: AnonymisationProtocolData): Content {
  const rows = records.map(({ record, rows, fields }) => [record, String(rows), fields.join(', ')] as const)
  return table({
    widths: [130, 46, '*'],
    head: [[headCell('Zapis'), headCell('Ile'), headCell('Usunięte dane')]],
    breakRows: true,
    rows: [
      ...rows,
      [
        'zmiany w historii',
        String(historyChanges),
        'treść zapisana przed i po zmianie; zostają numery zapisów',
      ] as const,
      ...(historySentences > 0
        ? [['zdania w historii', String(historySentences), 'zdania, w których były usunięte dane'] as const]
        : []),
      ...(scans.gone > 0 ? [['skany', String(scans.gone), 'cała treść plików i ich nazwy'] as const] : []),
    ].map(([record, rows, fields]) => [cell(record), numberCell(rows), cell(fields)]),
  })
}

/** The protocol of anonymising (kis.md 7.6), from what was kept when it was made; nothing in it leads to anybody. */
export function anonymisationProtocol(data: AnonymisationProtocolData): TDocumentDefinitions {
  const isWhole = data.scope === 'whole'
  const title = `Protokół nr ${data.number} ${isWhole ? 'anonimizacji danych osobowych' : 'usunięcia części danych osobowych'}`
  const when = `${formatDateLong(data.madeOn)}${data.madeAt === '' ? '' : `, godz. ${timeInPoland(data.madeAt)}`}`
  const whose = isWhole
    ? `${counted(data.people.length, 'osoba', 'osoby', 'osób')}; w programie odtąd: ${data.people.join(', ')}`
    : 'jedna osoba, wskazana we wniosku'
  return {
    ...page({ title, day: data.madeOn, footer: `${title} z ${formatDate(data.madeOn)}` }),
    content: [
      ...(data.administrator.name === '' ? [] : [administratorLines(data.administrator)]),
      heading(title, 1),
      factTable([
        ['Kiedy', when],
        ['Kto wykonał', data.madeBy === '' ? 'nie wskazano osoby przy pracy' : data.madeBy],
        ['Podstawa', basisNames[data.basis]],
        ...(data.reason === '' ? [] : [['Uwagi do podstawy', data.reason] as const]),
        ['Kogo dotyczy', whose],
      ]),
      ...part(isWhole ? 'Na czym opiera się podstawa' : 'Wniosek i obowiązek przechowywania', data.grounds),
      heading('Co usunięto'),
      removed(data),
      ...part('Co zostało i dlaczego', [...data.remains, ...data.scans.stay]),
      heading('Sprawdzenie'),
      ...checkedSentences(data).map(paragraph),
      ...part('Do kiedy dane są jeszcze w starszych kopiach', data.copies.sentences),
      ...(data.copies.goneBy === null
        ? []
        : [paragraph(`Ostatnia kopia, którą program usuwa sam, zniknie do ${formatDate(data.copies.goneBy)}.`)]),
      note('Protokół nie zawiera danych osób, których dotyczy. Należy do dokumentacji ochrony danych administratora.'),
      signingLine('osoba, która wykonała (data i podpis)', 'za administratora danych (data i podpis)'),
    ],
  }
}
