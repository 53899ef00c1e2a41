import type { peopleReportsContract } from '#shared/peopleReports/contract.ts'
import type { HandlersFor } from '../context.ts'

export const peopleReportsHandlers: HandlersFor<keyof typeof peopleReportsContract> = {}
