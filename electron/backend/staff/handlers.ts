import type { staffContract } from '#shared/staff/contract.ts'
import type { HandlersFor } from '../context.ts'

export const staffHandlers: HandlersFor<keyof typeof staffContract> = {}
