import { basisNames } from '#shared/anonymisation/grounds.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './anonymisation.module.css'

/** Protocols of anonymising, the latest first; nothing when there are none. */
export function ProtocolList() {
  const { data, error, again } = useAsk('anonymisation.protocols', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data || data.length === 0) return null
  return (
    <table className={css.table}>
      <caption>Protokoły anonimizacji</caption>
      <thead>
        <tr>
          <th scope="col">Numer</th>
          <th scope="col">Dzień</th>
          <th scope="col">Podstawa i powód</th>
          <th scope="col">Kogo</th>
          <th scope="col">Sprawdzenie</th>
        </tr>
      </thead>
      <tbody>
        {data.map((one) => (
          <tr key={one.id}>
            <td>{one.number}</td>
            <td>{formatDate(one.madeOn)}</td>
            <td>
              {basisNames[one.basis]}: {one.reason}
            </td>
            <td>{one.people.join(', ')}</td>
            <td>
              Przeszukano cały plik z historią: {counted(one.valuesSearched, 'wartość', 'wartości', 'wartości')}, żadnej
              nie znaleziono. Wartości, które mają też inne zapisy: {one.valuesShared}. Z historii usunięto treść{' '}
              {counted(one.historyChanges, 'zmiany', 'zmian', 'zmian')}.
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
