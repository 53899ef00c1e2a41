import type { controlFoldersContract } from '#shared/controlFolders/contract.ts'
import type { HandlersFor } from '../context.ts'

export const controlFoldersHandlers: HandlersFor<keyof typeof controlFoldersContract> = {}
