import type { filingsContract } from '#shared/filings/contract.ts'
import type { HandlersFor } from '../context.ts'

export const filingsHandlers: HandlersFor<keyof typeof filingsContract> = {}
