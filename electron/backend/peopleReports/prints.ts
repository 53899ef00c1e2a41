import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { type ReportKind, scopeOf } from '#shared/peopleReports/filter.ts'
import type { peopleReportsPrints } from '#shared/peopleReports/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { QueryContext } from '../context.ts'
import { fileSafe, type Prepared, type PrintsFor } from '../printing/prepared.ts'
import { reportOf } from './queries.ts'

type Request = z.output<(typeof peopleReportsPrints)[number]>
const fileNames: Readonly<Record<ReportKind, string>> = {
  edition: 'raport',
  yearly: 'sprawozdanie-roczne-kis',
  cas: 'cas-01',
}

/** Counts the report and adds what its head says of the club. */
const prepare =
  (kind: ReportKind) =>
  async ({ db, clock }: QueryContext, { filter, isPublic }: Request): Promise<Prepared> => {
    const report = await reportOf(db, { kind, filter, isPublic }, clock.today())
    if (!report) return err(notFoundError('edycja'))
    const { organisation, kis } = await clubOf(db)
    const place = (one: { street: string; postalCode: string; city: string }) =>
      [one.street, `${one.postalCode} ${one.city}`.trim()].filter(Boolean).join(', ')
    const club = {
      organisation: organisation.name,
      organisationAddress: place(organisation),
      krs: organisation.krs,
      kis: kis.name,
      kisAddress: place(kis),
      registerNumber: kis.registerNumber,
      registerAuthority: kis.registerAuthority,
      coordinator: kis.coordinator,
      city: kis.city === '' ? organisation.city : kis.city,
    }
    // The path's name may be a person's idea of one; the rest of a scope is numbers.
    const name = `${fileNames[kind]}-${fileSafe(scopeOf({ ...filter, path: '' }))}${isPublic ? '-publiczny' : ''}.pdf`
    return ok({ job: { kind: 'peopleReport', data: { report, club } }, name })
  }

/** Gathers what the reports of people say. */
export const peopleReportsPrinting: PrintsFor<Request> = {
  editionReport: prepare('edition'),
  yearlyReport: prepare('yearly'),
  casReport: prepare('cas'),
}
