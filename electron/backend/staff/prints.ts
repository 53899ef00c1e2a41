import { sql } from 'kysely'
import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { formatPercent2 } from '#shared/kernel/money.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { staffPrints } from '#shared/staff/prints.ts'
import { daysOfMonth } from '#shared/staff/workload.ts'
import { isCounted, isNotCounted } from '../classes/counting.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { hoursOf as recordOf } from './hoursQueries.ts'
import { assignmentRows } from './queries.ts'

const months = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
  ' ',
)

/** `0,5 etatu`, `20 godz. w miesiącu`, or nothing when no time was agreed. */
function agreedTime(fteHundredths: number | null, monthMinutes: number | null): string {
  if (fteHundredths !== null) return `${formatPercent2(fteHundredths).replace(/,?0{1,2}$/, '')}\u00a0etatu`
  return monthMinutes === null ? '' : `${formatHours(hoursOf(monthMinutes, 60))}\u00a0godz. w\u00a0miesiącu`
}
const placeOf = (one: { editionName: string | null; grantTitle: string | null }): string =>
  [one.editionName ?? '', one.grantTitle === null ? '' : `dotacja „${one.grantTitle}”`].filter(Boolean).join('; ')

/** Gathers what each paper of the staff says. */
export const staffPrinting: PrintsFor<z.output<(typeof staffPrints)[number]>> = {
  workHours: async ({ db, clock }, { year, month, staffId, editionId, grantId }) => {
    if (staffId !== null && !(await nameOf(db, staffId))) return err(notFoundError('osoba z kadry'))
    const { first, last } = daysOfMonth(year, month)
    const record = await recordOf(db, { year, editionId, grantId, staffId }, clock.today())
    const inMonth = record.rows.filter(
      (row) =>
        row.months[month - 1]?.minutes !== null ||
        (row.validFrom <= last && (row.validTo === null || row.validTo >= first)),
    )
    const details = new Map((await assignmentRows(db).execute()).map((one) => [one.id, one]))
    const people = []
    for (const [id, rows] of Map.groupBy(inMonth, (row) => row.staffId)) {
      const sessions = { from: first, to: last, editionId, grantId }
      people.push({
        name: (await nameOf(db, id)) ?? '',
        assignments: rows.map((row) => {
          const one = details.get(row.assignmentId)
          return {
            role: row.roleLabel,
            basis: row.basisLabel,
            contractNumber: one?.contractNumber ?? '',
            place: placeOf(row),
            funding: one?.fundingLabel ?? '',
            agreed: agreedTime(row.fteHundredths, row.monthMinutes),
            minutes: row.months[month - 1]?.minutes ?? null,
          }
        }),
        led: await ledSessions(db, id, sessions),
        notCounted: await unconfirmedLed(db, id, sessions, clock.today()),
      })
    }
    const { organisation, kis } = await clubOf(db)
    const data = {
      day: clock.today(),
      organisation: organisation.name,
      club: kis.name,
      monthName: `${months[month - 1]} ${year}`,
      people,
    }
    return ok({ job: { kind: 'workHours', data }, name: `ewidencja-godzin-${first.slice(0, 7)}.pdf` })
  },
  staffList: async ({ db, clock }, { editionId }) => {
    const edition =
      editionId === null
        ? undefined
        : await db.selectFrom('edition').where('id', '=', editionId).select(['name', 'grant_id']).executeTakeFirst()
    if (editionId !== null && !edition) return err(notFoundError('edycja'))
    const today = clock.today()
    const rows = await assignmentRows(db)
      .$if(editionId !== null, (q) =>
        q.where(
          sql<boolean>`(a.edition_id = ${editionId} or (a.edition_id is null and a.grant_id = ${edition?.grant_id ?? null}))`,
        ),
      )
      .orderBy('a.valid_from')
      .orderBy('a.id')
      .execute()
    const byPerson = Map.groupBy(rows, (row) => row.staffId)
    const members = await db
      .selectFrom('staff_member')
      .orderBy('sort_key')
      .orderBy('id')
      .select([
        'id',
        sql<string>`trim(title || ' ' || first_name || ' ' || last_name)`.as('name'),
        'phone',
        'email',
        'active',
        'confidentiality_on as confidentialityOn',
      ])
      .execute()
    const { organisation, kis } = await clubOf(db)
    const data = {
      day: today,
      organisation: organisation.name,
      club: kis.name,
      edition: edition?.name ?? '',
      people: members
        .filter(({ id, active }) => (editionId === null ? active === 1 : byPerson.has(id)))
        .map((member) => ({
          name: member.name,
          contact: [member.phone, member.email].filter(Boolean).join(', '),
          confidentialityOn: member.confidentialityOn,
          assignments: (byPerson.get(member.id) ?? [])
            .filter((one) => editionId !== null || one.validTo === null || one.validTo >= today)
            .map((one) => ({
              role: one.roleLabel,
              basis: one.basisLabel,
              contractNumber: one.contractNumber,
              place: placeOf(one),
              funding: one.fundingLabel ?? '',
              agreed: agreedTime(one.fteHundredths, one.monthMinutes),
              from: one.validFrom,
              to: one.validTo,
            })),
        })),
    }
    return ok({ job: { kind: 'staffList', data }, name: 'wykaz-kadry.pdf' })
  },
}

async function nameOf(db: Reader, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('staff_member')
    .where('id', '=', id)
    .select(sql<string>`trim(title || ' ' || first_name || ' ' || last_name)`.as('name'))
    .executeTakeFirst()
  return row?.name
}

type Wanted = { from: IsoDate; to: IsoDate; editionId: number | null; grantId: number | null }
const sessionsLedBy = (db: Reader, staffId: number, { from, to, editionId, grantId }: Wanted) =>
  db
    .selectFrom('class_session as s')
    .innerJoin('session_leader as l', 'l.session_id', 's.id')
    .where('l.staff_id', '=', staffId)
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .$if(editionId !== null, (q) => q.where('s.edition_id', '=', editionId!))
    .$if(grantId !== null, (q) =>
      q.where('s.edition_id', 'in', (eb) => eb.selectFrom('edition').where('grant_id', '=', grantId).select('id')),
    )

/** Confirmed meetings somebody led; an individual one is named by its kind, never by its participant. */
const ledSessions = (db: Reader, staffId: number, wanted: Wanted) =>
  sessionsLedBy(db, staffId, wanted)
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
    )
    .where(isCounted)
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .select([
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.minutes',
      sql<string>`coalesce(g.name || ': ' || nullif(s.topic, ''), g.name, k.label, s.support_type)`.as('what'),
    ])
    .execute()

async function unconfirmedLed(db: Reader, staffId: number, wanted: Wanted, today: IsoDate): Promise<number> {
  const { n } = await sessionsLedBy(db, staffId, wanted)
    .where(isNotCounted(today))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
