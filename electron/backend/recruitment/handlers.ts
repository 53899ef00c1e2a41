import { type CallError, notFoundError, ruleError, staleError, validationError } from '#shared/contract/errors.ts'
import { problemsOf } from '#shared/contract/messages.ts'
import { withoutDetails } from '#shared/dataProtection/restriction.ts'
import { moved } from '#shared/kernel/order.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { personInput } from '#shared/people/schema.ts'
import type { recruitmentContract } from '#shared/recruitment/contract.ts'
import type { Applicant } from '#shared/recruitment/schema.ts'
import { standingOf } from '#shared/recruitment/standing.ts'
import { isCode } from '../club/queries.ts'
import type { CommandContext, HandlersFor } from '../context.ts'
import { restrictedNow } from '../dataProtection/restricted.ts'
import type { Reader, Tx } from '../db/open.ts'
import {
  insertApplication,
  numberReserve,
  removeParticipation,
  saveApplication,
  setStage,
} from '../participations/repo.ts'
import { peopleHandlers } from '../people/handlers.ts'
import { applicationsOf, isOnList, placesOf, reserveOf, type StageFacts, stageFactsOf } from './queries.ts'

async function unknownCode(
  db: Reader,
  { referral, mainGroup }: { referral: string | null; mainGroup: string | null },
): Promise<CallError | undefined> {
  const fields = []
  if (referral !== null && !(await isCode(db, 'referral', referral)))
    fields.push({ path: 'referral', message: 'Wybierz sposób skierowania z listy.' })
  if (mainGroup !== null && !(await isCode(db, 'target_group', mainGroup)))
    fields.push({ path: 'mainGroup', message: 'Wybierz grupę z listy.' })
  if (fields.length === 0) return undefined
  return ruleError(
    'recruitment.unknownCode',
    'Nie zapisano: takiej pozycji nie ma na liście. Wpisane dane zostały. Wybierz pozycję z listy.',
    fields,
  )
}

/** Enters a new person with the rules of people; refused fields point into `person`. */
async function enterPerson(
  context: CommandContext,
  typed: Applicant,
): ReturnType<(typeof peopleHandlers)['people.save']> {
  const blank = { birthPlace: '', street: '', postalCode: '', city: '', note: '' }
  const parsed = personInput.safeParse({ ...blank, ...typed, id: null, revision: 0 })
  const inPerson = (error: CallError): CallError => ({
    ...error,
    fields: error.fields.map((field) => ({ ...field, path: `person.${field.path}` })),
  })
  if (!parsed.success) return err(inPerson(validationError(problemsOf(parsed.error))))
  const saved = await peopleHandlers['people.save'](context, parsed.data)
  return saved.ok ? saved : err(inPerson(saved.error))
}

const alreadyOnList = (): CallError =>
  ruleError(
    'recruitment.alreadyOnList',
    'Nie zapisano: ta osoba jest już na liście tej edycji. Wpisane dane zostały. Otwórz jej zgłoszenie na liście.',
    [{ path: 'personId', message: 'Ta osoba jest już na liście tej edycji.' }],
  )
const hasBegun = (): CallError =>
  ruleError(
    'recruitment.caseWork',
    'Nie zmieniono: udział kogoś z zaznaczonych już się zakończył albo są z niego zapisy (grupa, obecności, diagnoza, plan, kurs, efekt, zaświadczenie), a te mają tylko uczestnicy. Wszystko zostało bez zmian. Zakończ udział z powodem zamiast zmieniać decyzję.',
  )
const started = ({ stage, endedOn, hasCaseWork }: StageFacts): boolean =>
  stage === 'participant' && (endedOn !== null || hasCaseWork)

/** Closes the gaps in the reserve list of each edition and puts `added` at its end. */
async function renumber(db: Tx, facts: readonly StageFacts[], added: readonly number[]): Promise<void> {
  for (const editionId of new Set(facts.map((one) => one.editionId))) {
    const waiting = (await reserveOf(db, editionId)).filter((id) => !added.includes(id))
    const last = added.filter((id) => facts.some((one) => one.id === id && one.editionId === editionId))
    await numberReserve(db, [...waiting, ...last])
  }
}

export const recruitmentHandlers: HandlersFor<keyof typeof recruitmentContract> = {
  'recruitment.list': async ({ db }, { editionId }) => {
    const places = await placesOf(db, editionId)
    if (places === undefined) return err(notFoundError('edycja'))
    const rows = await applicationsOf(db, editionId)
    return ok({ standing: standingOf(places, rows), rows: withoutDetails(rows, await restrictedNow(db)) })
  },
  'recruitment.apply': async (context, data) => {
    const { db } = context
    const unknown = await unknownCode(db, data)
    if (unknown) return err(unknown)
    if ((await placesOf(db, data.editionId)) === undefined) return err(notFoundError('edycja'))
    let { personId } = data
    if (data.person !== null) {
      const entered = await enterPerson(context, data.person)
      if (!entered.ok) return entered
      personId = entered.value.id
      context.say(`wpisano zgłoszenie nowej osoby „${data.person.lastName} ${data.person.firstName}”`)
    }
    if (personId === null) return err(notFoundError('osoba'))
    if (await isOnList(db, data.editionId, personId)) return err(alreadyOnList())
    return ok({ id: await insertApplication(db, { ...data, personId }), personId })
  },
  'recruitment.save': async ({ db }, data) => {
    const unknown = await unknownCode(db, data)
    if (unknown) return err(unknown)
    const saved = await saveApplication(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'recruitment.decide': async ({ db }, { participationIds, stage, decidedOn, reason }) => {
    const ids = [...new Set(participationIds)]
    const facts = await stageFactsOf(db, ids)
    if (facts.length < ids.length) return err(notFoundError('zgłoszenie'))
    if (facts.some(started)) return err(hasBegun())
    const changed = await setStage(db, ids, { stage, decidedOn, note: reason, startedOn: null })
    await renumber(db, facts, stage === 'reserve' ? ids : [])
    return ok({ changed })
  },
  'recruitment.accept': async ({ db }, { participationIds, decidedOn, startedOn }) => {
    const ids = [...new Set(participationIds)]
    const facts = await stageFactsOf(db, ids)
    if (facts.length < ids.length) return err(notFoundError('zgłoszenie'))
    if (facts.some((one) => one.stage === 'participant'))
      return err(
        ruleError(
          'recruitment.alreadyIn',
          'Nie przyjęto: ktoś z zaznaczonych jest już uczestnikiem. Nic nie zmieniono. Odznacz uczestników.',
        ),
      )
    const changed = await setStage(db, ids, { stage: 'participant', decidedOn, note: '', startedOn })
    await renumber(db, facts, [])
    return ok({ changed })
  },
  'recruitment.moveReserve': async ({ db }, { id, step }) => {
    const [facts] = await stageFactsOf(db, [id])
    if (facts?.stage !== 'reserve') return err(notFoundError('osoba na liście rezerwowej'))
    const order = moved(await reserveOf(db, facts.editionId), id, step)
    await numberReserve(db, order)
    return ok({ id, position: order.indexOf(id) + 1 })
  },
  'recruitment.remove': async ({ db }, { id }) => {
    const [facts] = await stageFactsOf(db, [id])
    if (!facts) return err(notFoundError('zgłoszenie'))
    if (facts.stage === 'participant' || facts.hasCaseWork || facts.agreementNumber !== '')
      return err(
        ruleError(
          'recruitment.inUse',
          'Nie usunięto: ta osoba jest uczestnikiem albo ma już umowę lub inne zapisy w tej edycji. Wszystko zostało bez zmian. Zapisz rezygnację albo zakończ udział.',
        ),
      )
    await removeParticipation(db, id)
    await renumber(db, [facts], [])
    return ok({ id })
  },
}
