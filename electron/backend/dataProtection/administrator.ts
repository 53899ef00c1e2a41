import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import type { Administrator } from '../documents/protectionTable.ts'

/** The association as the administrator of the data. */
export async function administratorOf(db: Reader): Promise<Administrator> {
  const { organisation: of } = await clubOf(db)
  const place = [of.postalCode, of.city].filter(Boolean).join(' ')
  return {
    name: of.name,
    address: [of.street, place, of.email, of.phone].filter(Boolean).join(', '),
    numbers: [
      ['KRS', of.krs],
      ['NIP', of.nip],
      ['REGON', of.regon],
    ]
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label} ${value}`)
      .join(', '),
  }
}
