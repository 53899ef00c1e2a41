import type { supportCardsContract } from '#shared/supportCards/contract.ts'
import type { HandlersFor } from '../context.ts'

export const supportCardsHandlers: HandlersFor<keyof typeof supportCardsContract> = {}
