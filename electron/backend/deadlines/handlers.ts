import type { deadlinesContract } from '#shared/deadlines/contract.ts'
import type { HandlersFor } from '../context.ts'

export const deadlinesHandlers: HandlersFor<keyof typeof deadlinesContract> = {}
