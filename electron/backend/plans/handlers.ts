import type { plansContract } from '#shared/plans/contract.ts'
import type { HandlersFor } from '../context.ts'

export const plansHandlers: HandlersFor<keyof typeof plansContract> = {}
