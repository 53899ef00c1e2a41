import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { hiddenInAccess } from '#shared/dataProtection/access.ts'
import type { dataProtectionContract } from '#shared/dataProtection/contract.ts'
import { type IsoDate, yearOf } from '#shared/kernel/dates.ts'
import { moved } from '#shared/kernel/order.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { unknownCodes } from '../club/codes.ts'
import type { HandlersFor } from '../context.ts'
import { answeredKinds } from '../participations/consents/queries.ts'
import { noteStopped, saveConsent } from '../participations/consents/repo.ts'
import { memberOf } from '../staff/queries.ts'
import { accessFile, accessOf } from './accessCopy.ts'
import { clausesOf, havingWording } from './clauses/queries.ts'
import { addStaffClause } from './clauses/repo.ts'
import {
  activitiesOf,
  authorisationsOf,
  breachesOf,
  checklistOf,
  disclosuresOf,
  everybody,
  isPerson,
  nextAuthorisationNumber,
  restrictionsOf,
  withoutAuthorisation,
} from './queries.ts'
import {
  addRestriction,
  liftRestriction,
  noteDisclosure,
  orderActivities,
  removeActivity,
  removeAuthorisation,
  removeBreach,
  saveActivity,
  saveAuthorisation,
  saveBreach,
  saveCheck,
} from './repo.ts'
import { requestsOf } from './requests/queries.ts'
import { removeRequest, saveRequest } from './requests/repo.ts'
import { restrictedNow } from './restricted.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`dataProtection.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])
const future = (path: string): CallError => notSaved('future', path, 'Ten dzień jeszcze nie nadszedł.')

/** The first of these days that has not come yet. */
const notYet = (today: IsoDate, days: Readonly<Record<string, IsoDate | null>>): string | undefined =>
  Object.entries(days).find(([, day]) => day !== null && day > today)?.[0]

export const dataProtectionHandlers: HandlersFor<keyof typeof dataProtectionContract> = {
  'dataProtection.activities': async ({ db }) => ok(await activitiesOf(db)),
  'dataProtection.saveActivity': async ({ db }, data) => {
    const saved = await saveActivity(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.moveActivity': async ({ db }, { id, step }) => {
    const ids = (await activitiesOf(db)).map((one) => one.id)
    if (!ids.includes(id)) return err(notFoundError('czynność przetwarzania'))
    await orderActivities(db, moved(ids, id, step))
    return ok({ id })
  },
  'dataProtection.removeActivity': async ({ db, say }, { id }) => {
    const name = await removeActivity(db, id)
    if (name === undefined) return err(notFoundError('czynność przetwarzania'))
    say(`usunięto czynność przetwarzania „${name}”`)
    return ok({ id })
  },
  'dataProtection.authorisations': async ({ db, clock }) =>
    ok({
      rows: await authorisationsOf(db, clock.today()),
      missing: await withoutAuthorisation(db, clock.today()),
      nextNumber: await nextAuthorisationNumber(db, yearOf(clock.today())),
    }),
  'dataProtection.saveAuthorisation': async ({ db, clock }, data) => {
    if (!(await memberOf(db, data.staffId))) return err(notSaved('unknownMember', 'staffId', 'Wybierz osobę z kadry.'))
    const twin = (await authorisationsOf(db, clock.today())).some(
      (one) => one.number === data.number && one.id !== data.id,
    )
    if (twin) return err(notSaved('sameNumber', 'number', 'Jest już upoważnienie o tym numerze.'))
    const saved = await saveAuthorisation(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.removeAuthorisation': async ({ db, say }, { id }) => {
    const number = await removeAuthorisation(db, id)
    if (number === undefined) return err(notFoundError('upoważnienie'))
    say(`usunięto upoważnienie ${number}`)
    return ok({ id })
  },
  'dataProtection.breaches': async ({ db, clock }) => ok(await breachesOf(db, clock.now())),
  'dataProtection.saveBreach': async ({ db, clock }, data) => {
    const { noticedOn, reportedOn, peopleToldOn, closedOn } = data
    const path = notYet(clock.today(), { noticedOn, reportedOn, peopleToldOn, closedOn })
    if (path) return err(future(path))
    const saved = await saveBreach(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.removeBreach': async ({ db }, { id }) =>
    (await removeBreach(db, id)) ? ok({ id }) : err(notFoundError('naruszenie')),
  'dataProtection.requests': async ({ db, clock }) => ok(await requestsOf(db, clock.today())),
  'dataProtection.saveRequest': async ({ db, clock }, data) => {
    if (data.personId !== null && !(await isPerson(db, data.personId)))
      return err(notSaved('unknownPerson', 'personId', 'Wybierz osobę z listy.'))
    const { receivedOn, extensionToldOn, answeredOn, notices } = data
    const told = notices.map(({ toldOn }, index) => [`notices.${index}.toldOn`, toldOn] as const)
    const path = notYet(clock.today(), { receivedOn, extensionToldOn, answeredOn, ...Object.fromEntries(told) })
    if (path) return err(future(path))
    const saved = await saveRequest(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.removeRequest': async ({ db }, { id }) =>
    (await removeRequest(db, id)) ? ok({ id }) : err(notFoundError('wniosek')),
  'dataProtection.people': async ({ db }) => ok(await everybody(db)),
  'dataProtection.restrictions': async ({ db }, { personId }) => ok(await restrictionsOf(db, personId)),
  'dataProtection.restrictedNow': async ({ db }) => ok(await restrictedNow(db)),
  'dataProtection.restrict': async ({ db, clock }, data) => {
    if (!(await isPerson(db, data.personId)))
      return err(notSaved('unknownPerson', 'personId', 'Wybierz osobę z listy.'))
    if (data.since > clock.today()) return err(future('since'))
    const open = (await restrictionsOf(db, data.personId)).some(({ liftedOn }) => liftedOn === null)
    if (open)
      return err(
        notSaved('restricted', 'personId', 'Dane tej osoby są już ograniczone. Najpierw znieś tamto ograniczenie.'),
      )
    const saved = await addRestriction(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.lift': async ({ db, clock }, data) => {
    const known = (await restrictionsOf(db, null)).find((one) => one.id === data.id)
    if (!known) return err(notFoundError('ograniczenie'))
    if (data.liftedOn > clock.today()) return err(future('liftedOn'))
    if (data.liftedOn < known.since)
      return err(notSaved('beforeSince', 'liftedOn', 'Zniesienie jest przed początkiem ograniczenia.'))
    const saved = await liftRestriction(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'dataProtection.disclosures': async ({ db }) => ok(await disclosuresOf(db)),
  'dataProtection.disclose': async ({ db, clock }, { personId, kind, recipient, what }) => {
    if (!(await isPerson(db, personId))) return err(notSaved('unknownPerson', 'personId', 'Wybierz osobę z listy.'))
    return ok({
      id: await noteDisclosure(db, { person_id: personId, at: clock.now(), kind, recipient, what }),
    })
  },
  'dataProtection.access': async ({ db, clock, press }, { personId }) => {
    const copy = await accessOf(db, personId, clock.today())
    if (!copy) return err(notFoundError('osoba'))
    const file = { bytes: accessFile(copy), name: 'kopia-danych-osobowych.json', mime: 'application/json' }
    const hidden = copy.records.filter(({ table, row }) =>
      Object.entries(hiddenInAccess[table] ?? {}).some(([column, reason]) => row[column] === `(${reason})`),
    )
    const { person, keptUntil, records } = copy
    return ok({ ...press.keep(file), person, keptUntil, records: records.length, hidden: hidden.length })
  },
  'dataProtection.clauses': async ({ db }) => ok(await clausesOf(db)),
  'dataProtection.giveClause': async ({ db, clock }, { participationIds, staffIds, ...given }) => {
    if (given.givenOn > clock.today()) return err(future('givenOn'))
    const wrong = await unknownCodes(db, [{ path: 'manner', list: 'clause_manner', code: given.manner || null }])
    if (wrong[0]) return err(notSaved('unknownManner', 'manner', wrong[0].message))
    const ids = [...new Set(participationIds)]
    if (ids.length > 0 && (await answeredKinds(db, ids)).size < ids.length) return err(notFoundError('udział w edycji'))
    for (const id of new Set(staffIds)) if (!(await memberOf(db, id))) return err(notFoundError('osoba z kadry'))
    const having = given.templateId === null ? new Set<number>() : await havingWording(db, given.templateId)
    const lacking = ids.filter((id) => !having.has(id))
    const { givenOn, ...how } = given
    const consent = { ...how, id: null, kind: 'CLAUSE', decision: 'given', withdrawnOn: null, revision: 0 } as const
    for (const id of lacking) await saveConsent(db, id, { ...consent, decidedOn: givenOn })
    for (const id of new Set(staffIds)) await addStaffClause(db, id, given)
    return ok({ added: lacking.length + new Set(staffIds).size })
  },
  'dataProtection.stopUse': async ({ db, clock }, { id }) =>
    (await noteStopped(db, id, clock.today())) ? ok({ id }) : err(notFoundError('wycofana zgoda')),
  'dataProtection.checklist': async ({ db, clock }) => ok(await checklistOf(db, clock.today())),
  'dataProtection.saveCheck': async ({ db, clock }, data) => {
    if (data.checkedOn !== null && data.checkedOn > clock.today()) return err(future('checkedOn'))
    const saved = await saveCheck(db, data)
    return saved ? ok(saved) : err(staleError())
  },
}
