import type { papersContract } from '#shared/papers/contract.ts'
import type { HandlersFor } from '../context.ts'

export const papersHandlers: HandlersFor<keyof typeof papersContract> = {}
