import type { resultsContract } from '#shared/results/contract.ts'
import type { HandlersFor } from '../context.ts'

export const resultsHandlers: HandlersFor<keyof typeof resultsContract> = {}
