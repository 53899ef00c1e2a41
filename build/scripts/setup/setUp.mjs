import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { stateFile } from './place.mjs'
import { runtimeHere } from './runtime.mjs'

/**
 * Everything the program needs before it can run: packages and the pinned Node.
 * @returns {Promise<string>} the path of the Node that runs the program
 */
export const setUp = async () => {
  const runtime = runtimeHere()
  await ensureDependencies()
  return runtime.path
}

/** The same, and the build. */
export const setUpAndBuild = async () => {
  const runtime = await setUp()
  await ensureBuilt(runtime)
  return runtime
}

/**
 * The environment of the program: compiled code is kept from start to start.
 * @returns {NodeJS.ProcessEnv}
 */
export const programEnvironment = () => ({ ...process.env, NODE_COMPILE_CACHE: stateFile('compile-cache') })
