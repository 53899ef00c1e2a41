import type { recruitmentContract } from '#shared/recruitment/contract.ts'
import type { HandlersFor } from '../context.ts'

export const recruitmentHandlers: HandlersFor<keyof typeof recruitmentContract> = {}
