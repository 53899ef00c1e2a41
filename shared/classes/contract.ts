import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalText, revision } from '../contract/fields.ts'
import { formatDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { attendanceLimits, confirmInput, grid, gridInput, participantSum, supportSum } from './gridSchema.ts'
import { group, groupInput, groupRow, venue, venueInput } from './groupSchema.ts'
import {
  classWarning,
  scope,
  seriesInput,
  session,
  sessionInput,
  sessionList,
  sessionListInput,
} from './sessionSchema.ts'

const saved = z.object({ id, revision: z.int() })
const gone = z.object({ id })
const meetings = (n: number) => counted(n, 'spotkanie', 'spotkania', 'spotkań')
const shows = ['classes', 'editions', 'people', 'staff'] as const

const places = {
  'classes.venues': query({ input: z.strictObject({}), output: z.array(venue), areas: ['classes'] }),
  'classes.saveVenue': command({
    input: venueInput,
    output: saved,
    areas: ['classes'],
    sentence: (v) => `${v.id ? 'zmieniono' : 'dodano'} miejsce zajęć „${v.name}”`,
  }),
  'classes.removeVenue': command({
    input: z.strictObject({ id }),
    output: gone,
    areas: ['classes'],
    removes: true,
    sentence: () => 'usunięto miejsce zajęć',
  }),
}

const groups = {
  /** Groups of an edition with their sums. */
  'classes.groups': query({
    input: z.strictObject({ editionId: id, activeOnly: z.boolean().default(false) }),
    output: z.array(groupRow),
    areas: shows,
  }),
  'classes.group': query({ input: z.strictObject({ id }), output: group, areas: shows }),
  'classes.saveGroup': command({
    input: groupInput,
    output: saved,
    areas: ['classes'],
    sentence: (g) => `${g.id ? 'zmieniono' : 'dodano'} grupę „${g.name}”`,
  }),
  'classes.removeGroup': command({
    input: z.strictObject({ id }),
    output: gone,
    areas: ['classes'],
    removes: true,
    sentence: () => 'usunięto grupę',
  }),
}

const sessions = {
  'classes.sessions': query({ input: sessionListInput, output: sessionList, areas: shows }),
  'classes.session': query({ input: z.strictObject({ id }), output: session, areas: shows }),
  /** A meeting like the last one of the group, a week later: what a new one is begun with. Null: the group had none yet. */
  'classes.nextSession': query({
    input: z.strictObject({ groupId: id }),
    output: session.omit({ warnings: true }).nullable(),
    areas: ['classes'],
  }),
  /** What gets in the way of a meeting that is being typed, on each of its days. */
  'classes.warnings': query({
    input: z.strictObject({
      sessionId: id.nullable(),
      editionId: id,
      groupId: id.nullable(),
      participationIds: z.array(id).max(30).default([]),
      days: z.array(isoDate).max(210, 'Za dużo dni naraz.'),
      startsAt: z.int().min(0).max(1439),
      endsAt: z.int().min(1).max(1440),
      leaderIds: z.array(id).max(20),
      venueId: id.nullable(),
    }),
    output: z.array(classWarning),
    areas: shows,
  }),
  'classes.saveSession': command({
    input: sessionInput,
    output: saved.extend({ changed: z.int(), kept: z.int() }),
    areas: ['classes', 'plans', 'staff'],
    sentence: (s) =>
      s.id
        ? `zmieniono spotkanie ${formatDate(s.heldOn)}${s.scope === 'one' ? '' : ' i jego cykl'}`
        : `dodano spotkanie ${formatDate(s.heldOn)}`,
  }),
  /** Plans a series; days that are public holidays are passed over when asked. */
  'classes.planSeries': command({
    input: seriesInput,
    output: z.object({ ids: z.array(id), skipped: z.array(z.object({ day: z.string(), name: z.string() })) }),
    areas: ['classes'],
    sentence: (s) => `zaplanowano cykl spotkań od ${formatDate(s.firstOn)}`,
  }),
  /** Calls meetings off, or takes that back. */
  'classes.cancelSessions': command({
    input: z.strictObject({
      ids: z.array(id).min(1, 'Zaznacz spotkania.').max(500, 'Najwyżej 500 spotkań naraz.'),
      cancelled: z.boolean(),
      note: optionalText(500).default(''),
    }),
    output: z.object({ changed: z.int() }),
    areas: ['classes'],
    sentence: (s) => `${s.cancelled ? 'odwołano' : 'przywrócono'} ${meetings(s.ids.length)}`,
  }),
  /** Puts a meeting off: it stays in the plan as put off, and a new one is planned for the other day. */
  'classes.moveSession': command({
    input: z
      .strictObject({
        id,
        heldOn: isoDate,
        startsAt: z.int().min(0).max(1439),
        endsAt: z.int().min(1).max(1440),
        revision,
      })
      .refine((move) => move.endsAt > move.startsAt, { path: ['endsAt'], message: 'Koniec jest przed początkiem.' }),
    output: saved,
    areas: ['classes'],
    sentence: (s) => `przełożono spotkanie na ${formatDate(s.heldOn)}`,
  }),
  'classes.removeSessions': command({
    input: z.strictObject({ id, scope }),
    output: z.object({ removed: z.int(), kept: z.int() }),
    areas: ['classes', 'plans', 'staff'],
    removes: true,
    sentence: (s) => (s.scope === 'one' ? 'usunięto spotkanie' : 'usunięto spotkania cyklu'),
  }),
}

const attendance = {
  /** Participants × meetings with their marks. */
  'classes.grid': query({ input: gridInput, output: grid, areas: shows }),
  /** Writes all marks of a meeting and confirms it: from now on it counts. Again: changes them. */
  'classes.confirmAttendance': command({
    input: confirmInput,
    output: saved.extend({ confirmedOn: z.string() }),
    areas: ['classes', 'plans', 'staff', 'people', 'peopleReports'],
    sentence: (s) => `zatwierdzono obecność (${counted(s.marks.length, 'osoba', 'osoby', 'osób')})`,
  }),
  /** Takes the confirmation back: the marks stay as a proposal and count nowhere. */
  'classes.withdrawAttendance': command({
    input: z.strictObject({ sessionId: id, revision }),
    output: saved,
    areas: ['classes', 'plans', 'staff', 'people', 'peopleReports'],
    sentence: () => 'wycofano zatwierdzenie obecności',
  }),
  /** Attendance of everybody in an edition, over confirmed meetings. */
  'classes.participantSums': query({
    input: z.strictObject({ editionId: id }),
    output: z.object({ limits: attendanceLimits, rows: z.array(participantSum), notCounted: z.int() }),
    areas: shows,
  }),
  /** The three sums of an edition by kind of support. */
  'classes.supportSums': query({
    input: z.strictObject({ editionId: id }),
    output: z.object({ rows: z.array(supportSum), notCounted: z.int() }),
    areas: shows,
  }),
}

/** Groups, sessions, places, attendance. */
export const classesContract = { ...places, ...groups, ...sessions, ...attendance }
