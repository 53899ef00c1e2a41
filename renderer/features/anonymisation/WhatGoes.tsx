import { freeKindNames } from '#shared/anonymisation/freeOfDuty.ts'
import type { Preview, RequestCase } from '#shared/anonymisation/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './anonymisation.module.css'

/** Which records lose what, before anything is done. */
export function WhatGoes({ preview }: { preview: Preview }) {
  return (
    <table className={css.table}>
      <caption>Co zostanie zmienione</caption>
      <thead>
        <tr>
          <th scope="col">Zapis</th>
          <th scope="col" className={css.number}>
            Ile
          </th>
          <th scope="col">Usunięte dane</th>
        </tr>
      </thead>
      <tbody>
        {preview.records.map(({ record, rows, fields }) => (
          <tr key={record}>
            <td className={css.short}>{record}</td>
            <td className={css.number}>{rows}</td>
            <td>{fields.join(', ')}</td>
          </tr>
        ))}
        <tr>
          <td className={css.short}>zmiany w historii</td>
          <td className={css.number}>{preview.historyChanges}</td>
          <td>treść przed i po zmianie</td>
        </tr>
      </tbody>
    </table>
  )
}

/** What stays, and the copies that still hold what goes. */
export function WhatStays({ remains, copies }: Pick<Preview, 'remains' | 'copies'>) {
  return (
    <>
      <Notice kind="info" title="Co zostanie">
        <ul>
          {remains.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
      <Notice kind="due" title="Starsze kopie nadal będą zawierać te dane">
        <ul>
          {copies.sentences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

/** A kind of data no duty keeps, with how many records hold such. */
export const freeWords = ({ kind, rows }: RequestCase['free'][number]): string =>
  `${freeKindNames[kind]} (${counted(rows, 'zapis', 'zapisy', 'zapisów')})`
