import type { Product } from '../support/product.ts'
import { aPerson } from '../support/records.ts'
import * as story from './story.ts'

/** The association, the club and one who signs: what no paper can be printed without. */
export async function prepareClub({ ask }: Product): Promise<void> {
  const { organisation, kis } = await ask('club.get', {})
  await ask('club.saveOrganisation', {
    ...organisation,
    name: story.association['Pełna nazwa'],
    city: story.association.Miejscowość,
  })
  await ask('club.saveKis', { ...kis, name: story.club['Nazwa klubu'], city: story.association.Miejscowość })
  await ask('club.saveSignatory', {
    id: null,
    name: story.signatory['Imię i nazwisko'],
    functionTitle: story.signatory.Funkcja,
  })
}

/** A person of whom a test needs only that there is one. */
export const preparePerson = async ({ ask }: Product, lastName: string, change = {}): Promise<number> =>
  (await ask('people.save', aPerson({ lastName, ...change }))).id
