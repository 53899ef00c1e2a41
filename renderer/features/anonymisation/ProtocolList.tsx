import { Button } from '@mantine/core'
import { useState } from 'react'
import { basisNames, scopeNames } from '#shared/anonymisation/grounds.ts'
import type { Protocol } from '#shared/anonymisation/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './anonymisation.module.css'
import { OlderCopies } from './OlderCopies.tsx'
import type { Print } from './print.ts'

/** Says that the file on the disk may still hold old bytes, and writes it anew. */
function NotCleaned() {
  const { tell, isTelling } = useTell('anonymisation.clean')
  const [refused, setRefused] = useState<string>()
  const clean = async () => {
    const answer = await tell({})
    setRefused(answer.ok ? undefined : answer.error.message)
  }
  return (
    <>
      <Notice
        kind="due"
        title="Pliku na dysku nie zapisano jeszcze na nowo."
        action={
          <Button variant="default" loading={isTelling} onClick={() => void clean()}>
            Zapisz plik na nowo
          </Button>
        }
      >
        Program nie pokaże już usuniętych danych, ale w wolnych miejscach pliku mogą być ich resztki.
      </Notice>
      <Refusal message={refused} />
    </>
  )
}

const whose = ({ scope, people }: Protocol): string =>
  scope === 'part'
    ? 'jedna osoba, z wniosku'
    : people.length > 5
      ? counted(people.length, 'osoba', 'osoby', 'osób')
      : people.map((one) => one.replaceAll(' ', '\u00a0')).join(', ')

/** Until when copies hold what went, or since when they do not. */
const inCopies = ({ copies, copiesRemoved }: Protocol): string =>
  copiesRemoved !== null
    ? `usunięto ${formatDate(copiesRemoved.on)}`
    : copies.goneBy === null
      ? '–'
      : formatDate(copies.goneBy)

/** The register of protocols, the latest first, each to be printed again; nothing when there are none. */
export function ProtocolList({ print }: { print: Print }) {
  const { data, error, again } = useAsk('anonymisation.protocols', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data || data.length === 0) return null
  return (
    <>
      {data.some(({ cleanedAt }) => cleanedAt === null) && <NotCleaned />}
      <OlderCopies />
      <table className={css.table}>
        <caption>Protokoły anonimizacji</caption>
        <thead>
          <tr>
            <th scope="col">Numer</th>
            <th scope="col">Dzień</th>
            <th scope="col">Co i na jakiej podstawie</th>
            <th scope="col">Kogo</th>
            <th scope="col">Sprawdzenie</th>
            <th scope="col" className={css.short}>
              W kopiach do
            </th>
            <th scope="col">Wydruk</th>
          </tr>
        </thead>
        <tbody>
          {data.map((one) => (
            <tr key={one.id}>
              <td className={css.short}>{one.number}</td>
              <td className={css.short}>{formatDate(one.madeOn)}</td>
              <td>{[`${scopeNames[one.scope]}, ${basisNames[one.basis]}`, one.reason].filter(Boolean).join(': ')}</td>
              <td>{whose(one)}</td>
              <td>
                Szukano: {counted(one.valuesSearched, 'wartość', 'wartości', 'wartości')}, żadnej nie znaleziono.
                {one.scans.gone > 0 && ` Usunięto ${counted(one.scans.gone, 'skan', 'skany', 'skanów')}.`}
              </td>
              <td className={css.short}>{inCopies(one)}</td>
              <td>
                {print(
                  [
                    {
                      label: `Protokół nr ${one.number}`,
                      document: { kind: 'anonymisationProtocol', protocolId: one.id },
                    },
                  ],
                  `Protokół ${one.number}`,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        {print([{ label: 'Rejestr protokołów', document: { kind: 'anonymisationRegister' } }], 'Rejestr protokołów')}
      </div>
    </>
  )
}
