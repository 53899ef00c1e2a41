import type { codeListsContract } from '#shared/codeLists/contract.ts'
import type { HandlersFor } from '../context.ts'

export const codeListsHandlers: HandlersFor<keyof typeof codeListsContract> = {}
