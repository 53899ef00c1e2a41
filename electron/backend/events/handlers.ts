import type { eventsContract } from '#shared/events/contract.ts'
import type { HandlersFor } from '../context.ts'

export const eventsHandlers: HandlersFor<keyof typeof eventsContract> = {}
