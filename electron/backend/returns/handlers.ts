import type { returnsContract } from '#shared/returns/contract.ts'
import type { HandlersFor } from '../context.ts'

export const returnsHandlers: HandlersFor<keyof typeof returnsContract> = {}
