import type { outcomesContract } from '#shared/outcomes/contract.ts'
import type { HandlersFor } from '../context.ts'

export const outcomesHandlers: HandlersFor<keyof typeof outcomesContract> = {}
