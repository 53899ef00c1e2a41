import { counted } from '../kernel/text.ts'
import type { ProtocolData } from './schema.ts'

/** What the check after the act found, in sentences. A protocol of an older version does not say how much was searched. */
export function checkedSentences(
  data: Pick<ProtocolData, 'valuesSearched' | 'valuesShared' | 'tablesSearched' | 'textsSearched'>,
): string[] {
  const values = counted(data.valuesSearched, 'wartość', 'wartości', 'wartości')
  const where =
    data.tablesSearched === 0
      ? 'w całym pliku, razem z historią zmian i niedokończonymi formularzami'
      : `w ${counted(data.textsSearched, 'tekście', 'tekstach', 'tekstach')} z ${counted(data.tablesSearched, 'tabeli', 'tabel', 'tabel')} pliku, razem z historią zmian i niedokończonymi formularzami`
  return [
    `Po usunięciu program szukał usuniętych danych (${values}) ${where}. Znaleziono: 0. Gdyby znalazł choć jedną, nic by nie zmienił.`,
    ...(data.valuesShared === 0
      ? []
      : [
          `Poza tym ${counted(data.valuesShared, 'wartość', 'wartości', 'wartości')} (na przykład imię albo miejscowość) mają też inne zapisy, więc nie prowadzą do nikogo i nie można ich szukać.`,
        ]),
  ]
}
