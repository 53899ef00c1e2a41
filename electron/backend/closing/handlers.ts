import type { closingContract } from '#shared/closing/contract.ts'
import type { HandlersFor } from '../context.ts'

export const closingHandlers: HandlersFor<keyof typeof closingContract> = {}
