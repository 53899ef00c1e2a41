import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { standingOn } from '#shared/partners/agreements/validity.ts'
import { commitmentStateNames } from '#shared/partners/commitments/fulfilment.ts'
import { measureWords, quantityWords } from '#shared/partners/commitments/wording.ts'
import { isPartnerOn } from '#shared/partners/onDay.ts'
import type { partnersPrints } from '#shared/partners/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { QueryContext } from '../context.ts'
import type { Reader } from '../db/open.ts'
import type { PartnerMeetingData } from '../documents/partnerMeeting.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { agreementPrinting } from './agreements/prints.ts'
import { agreementsOf } from './agreements/queries.ts'
import { toldCommitments } from './commitments/queries.ts'
import { meetingOf } from './meetings/queries.ts'
import { listPartners, partnerOf } from './queries.ts'

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The association and the club, as heads of papers name them. */
async function headOf(db: Reader) {
  const { organisation, kis, signatories } = await clubOf(db)
  return {
    organisation: organisation.name,
    club: kis.name,
    place: kis.city || organisation.city,
    contact: [organisation.phone && `telefon ${organisation.phone}`, organisation.email].filter(Boolean).join(', '),
    signatory: { name: signatories[0]?.name ?? '', function: signatories[0]?.functionTitle ?? '' },
  }
}

async function meetingDataOf({ db, clock }: QueryContext, meetingId: number): Promise<PartnerMeetingData | undefined> {
  const meeting = await meetingOf(db, meetingId)
  if (!meeting) return undefined
  const { agenda, minutesText, place, attendees, ...rest } = meeting
  const head = await headOf(db)
  return {
    ...head,
    title: rest.title,
    heldOn: rest.heldOn,
    startsAt: rest.startsAt,
    endsAt: rest.endsAt,
    chairedBy: rest.chairedBy,
    minutesBy: rest.minutesBy,
    decisions: rest.decisions,
    day: clock.today(),
    agreement: rest.agreementTitle ?? '',
    venue: place,
    agenda: lines(agenda),
    minutes: lines(minutesText),
    people: attendees.map(({ partnerName, name, functionTitle, present }) => ({
      partner: partnerName ?? '',
      name,
      functionTitle,
      present,
    })),
  }
}

async function partnerListOf({ db, clock }: QueryContext, on: IsoDate) {
  const { rows, difference } = await listPartners(db, { on, search: '', sector: null, former: false }, clock.today())
  const agreements = (await agreementsOf(db)).filter((one) => standingOn(one, on) === 'inForce')
  const partners = await Promise.all(rows.map(async ({ id }) => (await partnerOf(db, id))!))
  const { organisation, club } = await headOf(db)
  return {
    day: clock.today(),
    on,
    organisation,
    club,
    difference,
    sectors: [
      ...Map.groupBy(
        partners.filter((one) => isPartnerOn(one, on)),
        ({ sectorLabel }) => sectorLabel,
      ),
    ].map(([label, own]) => ({
      label,
      partners: own.map((one) => {
        const [contact] = one.contacts
        return {
          name: one.name,
          numbers: [one.nip && `NIP ${one.nip}`, one.krs && `KRS ${one.krs}`].filter(Boolean).join(', '),
          address: [one.street, `${one.postalCode} ${one.city}`.trim()].filter(Boolean).join(', '),
          contact: contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(', ') : '',
          since: formatDate(one.joinedOn),
          agreements: agreements
            .filter(({ parties }) => parties.some(({ partnerId }) => partnerId === one.id))
            .map(({ number, title }) => (number === null ? title : `nr ${number}`))
            .join(', '),
        }
      }),
    })),
  }
}

async function commitmentListOf({ db, clock }: QueryContext, partnerId: number | null) {
  const told = await toldCommitments(db, { partnerId }, clock.today())
  const { organisation, club } = await headOf(db)
  return {
    day: clock.today(),
    organisation,
    club,
    overdue: told.filter(({ row }) => row.fulfilment.state === 'overdue').length,
    withoutEvidence: told.filter(({ row }) => row.fulfilment.withoutEvidence && row.fulfilment.state !== 'waived')
      .length,
    partners: [...Map.groupBy(told, ({ row }) => row.partnerId).values()].map((own) => ({
      name: own[0]!.row.partnerName,
      commitments: own.map(({ row, evidence }) => ({
        description: row.description,
        measure: measureWords(row),
        done: `${quantityWords(row.unit, row.fulfilment.done)} z ${quantityWords(row.unit, row.fulfilment.due)}`,
        state: commitmentStateNames[row.fulfilment.state],
        evidence: evidence.map(({ on, name }) => `${formatDate(on)} ${name}`),
      })),
    })),
  }
}

/** Gathers what each paper says. */
export const partnersPrinting: PrintsFor<z.output<(typeof partnersPrints)[number]>> = {
  ...agreementPrinting,
  partnerList: async (context, { on }) =>
    ok({ job: { kind: 'partnerList', data: await partnerListOf(context, on) }, name: `wykaz-partnerow-${on}.pdf` }),
  commitmentList: async (context, { partnerId }) =>
    partnerId !== null && !(await partnerOf(context.db, partnerId))
      ? err(notFoundError('partner'))
      : ok({
          job: { kind: 'commitmentList', data: await commitmentListOf(context, partnerId) },
          name: 'zobowiazania-partnerow.pdf',
        }),
  meetingInvitation: async (context, { meetingId }) => {
    const data = await meetingDataOf(context, meetingId)
    if (!data) return err(notFoundError('spotkanie partnerów'))
    return ok({ job: { kind: 'meetingInvitation', data }, name: `zaproszenie-${data.heldOn}.pdf` })
  },
  meetingAttendance: async (context, { meetingId }) => {
    const data = await meetingDataOf(context, meetingId)
    if (!data) return err(notFoundError('spotkanie partnerów'))
    return ok({ job: { kind: 'meetingAttendance', data }, name: `lista-obecnosci-partnerow-${data.heldOn}.pdf` })
  },
  meetingMinutes: async (context, { meetingId }) => {
    const data = await meetingDataOf(context, meetingId)
    if (!data) return err(notFoundError('spotkanie partnerów'))
    return ok({ job: { kind: 'meetingMinutes', data }, name: `protokol-spotkania-${data.heldOn}.pdf` })
  },
}
