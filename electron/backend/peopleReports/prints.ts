import type { z } from 'zod'
import type { peopleReportsPrints } from '#shared/peopleReports/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const peopleReportsPrinting: PrintsFor<z.output<(typeof peopleReportsPrints)[number]>> = {}
