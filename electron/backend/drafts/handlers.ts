import type { draftsContract } from '#shared/drafts/contract.ts'
import type { HandlersFor } from '../context.ts'

export const draftsHandlers: HandlersFor<keyof typeof draftsContract> = {}
