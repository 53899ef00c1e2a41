import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../../context.ts'
import { listVenues, venueNamed } from './queries.ts'
import { removeVenue, saveVenue } from './repo.ts'

export const venueHandlers: HandlersFor<'classes.venues' | 'classes.saveVenue' | 'classes.removeVenue'> = {
  'classes.venues': async ({ db }) => ok(await listVenues(db)),
  'classes.saveVenue': async ({ db }, data) => {
    const twin = await venueNamed(db, data.name)
    if (twin !== undefined && twin !== data.id)
      return err(
        ruleError('classes.venueTwice', 'Nie zapisano: takie miejsce już jest. Wpisane dane zostały.', [
          { path: 'name', message: 'Miejsce o tej nazwie już jest na liście.' },
        ]),
      )
    const saved = await saveVenue(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'classes.removeVenue': async ({ db, say }, { id }) => {
    const venue = (await listVenues(db)).find((one) => one.id === id)
    if (!venue) return err(notFoundError('miejsce zajęć'))
    if (venue.sessions > 0)
      return err(
        ruleError(
          'classes.venueInUse',
          'Nie usunięto: w tym miejscu są zapisane spotkania. Miejsce zostało bez zmian; możesz je oznaczyć jako nieużywane.',
        ),
      )
    const name = await removeVenue(db, id)
    if (name === undefined) return err(notFoundError('miejsce zajęć'))
    say(`usunięto miejsce zajęć „${name}”`)
    return ok({ id })
  },
}
