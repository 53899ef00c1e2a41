import type { internshipsContract } from '#shared/internships/contract.ts'
import type { HandlersFor } from '../context.ts'

export const internshipsHandlers: HandlersFor<keyof typeof internshipsContract> = {}
