import type { scansContract } from '#shared/scans/contract.ts'
import type { HandlersFor } from '../context.ts'

export const scansHandlers: HandlersFor<keyof typeof scansContract> = {}
