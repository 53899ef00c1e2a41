import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { staffContract } from '#shared/staff/contract.ts'
import { isCode } from '../club/queries.ts'
import { leaveStaffAtWork, putStaffAtWork } from '../club/repo.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { hoursOf } from './hoursQueries.ts'
import { listStaff, memberOf, workOf } from './queries.ts'
import { removeAssignment, removeMember, saveAssignment, saveMember, saveMonth } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`staff.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])
const inUse = (message: string): CallError => ruleError('staff.inUse', message)

type Codes = { role: string; basis: string; fundingSource: string | null }
async function unknownCode(db: Reader, { role, basis, fundingSource }: Codes): Promise<CallError | undefined> {
  if (!(await isCode(db, 'staff_role', role))) return notSaved('unknownRole', 'role', 'Wybierz rolę z listy.')
  if (!(await isCode(db, 'employment_basis', basis)))
    return notSaved('unknownBasis', 'basis', 'Wybierz podstawę z listy.')
  if (fundingSource !== null && !(await isCode(db, 'funding_source', fundingSource)))
    return notSaved('unknownSource', 'fundingSource', 'Wybierz źródło z listy.')
  return undefined
}

export const staffHandlers: HandlersFor<keyof typeof staffContract> = {
  'staff.list': async ({ db }, input) => ok(await listStaff(db, input)),
  'staff.get': async ({ db }, { id }) => {
    const member = await memberOf(db, id)
    return member ? ok(member) : err(notFoundError('osoba z kadry'))
  },
  'staff.save': async ({ db }, data) => {
    const saved = await saveMember(db, data)
    if (!saved) return err(staleError())
    const name = `${data.firstName} ${data.lastName}`
    if (data.atComputer) await putStaffAtWork(db, saved.id, name)
    else if (!(await leaveStaffAtWork(db, saved.id)))
      return err(
        notSaved('atWork', 'atComputer', 'Ta osoba jest teraz przy pracy. Najpierw wybierz u góry okna inną osobę.'),
      )
    return ok(saved)
  },
  'staff.remove': async ({ db, say }, { id }) => {
    const work = await workOf(db, id)
    if (work.sessions > 0)
      return err(
        inUse(
          `Nie usunięto: ta osoba prowadzi ${counted(work.sessions, 'spotkanie', 'spotkania', 'spotkań')}. Wszystko zostało bez zmian. Gdy już u was nie pracuje, odznacz „Pracuje w klubie”.`,
        ),
      )
    if (work.assignments > 0)
      return err(
        inUse(
          `Nie usunięto: ta osoba ma ${counted(work.assignments, 'zaangażowanie', 'zaangażowania', 'zaangażowań')}. Wszystko zostało bez zmian. Najpierw usuń zaangażowania albo odznacz „Pracuje w klubie”.`,
        ),
      )
    if (!(await leaveStaffAtWork(db, id)))
      return err(inUse('Nie usunięto: ta osoba jest teraz przy pracy. Najpierw wybierz u góry okna inną osobę.'))
    const name = await removeMember(db, id)
    if (name === undefined) return err(notFoundError('osoba z kadry'))
    say(`usunięto osobę z kadry „${name}”`)
    return ok({ id })
  },
  'staff.saveAssignment': async ({ db, say }, data) => {
    const unknown = await unknownCode(db, data)
    if (unknown) return err(unknown)
    const member = await memberOf(db, data.staffId)
    if (!member) return err(notFoundError('osoba z kadry'))
    const saved = await saveAssignment(db, data)
    if (!saved) return err(staleError())
    say(`${data.id ? 'zmieniono' : 'dodano'} zaangażowanie: ${member.lastName} ${member.firstName}`)
    return ok(saved)
  },
  'staff.removeAssignment': async ({ db }, { id }) => {
    const hours = await db.selectFrom('staff_month').where('assignment_id', '=', id).select('id').executeTakeFirst()
    if (hours)
      return err(
        inUse(
          'Nie usunięto: z tym zaangażowaniem są zapisane godziny pracy. Wszystko zostało bez zmian. Wpisz dzień zakończenia albo najpierw usuń godziny.',
        ),
      )
    return (await removeAssignment(db, id)) ? ok({ id }) : err(notFoundError('zaangażowanie'))
  },
  'staff.hours': async ({ db, clock }, wanted) => ok(await hoursOf(db, wanted, clock.today())),
  'staff.saveHours': async ({ db }, { year, entries }) => {
    for (const entry of entries) if (!(await saveMonth(db, year, entry))) return err(staleError())
    return ok({ changed: entries.length })
  },
}
