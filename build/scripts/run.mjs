/** `node run.mjs NAME …`: sets up what is missing and runs one of the project's programs under its pinned Node. */
import { spawn } from 'node:child_process'
import { liveFor } from './setup/children.mjs'
import { callerFolder, inRoot, Refusal, runScript } from './setup/place.mjs'
import { typeScriptFlags } from './setup/runtime.mjs'
import { programEnvironment, setUp, setUpAndBuild } from './setup/setUp.mjs'

/** @type {Record<string, { file: string, prepare: () => Promise<string> }>} */
const programs = {
  cli: { file: 'dist/main/cli.js', prepare: setUpAndBuild },
  demo: { file: 'electron/host/demo.ts', prepare: setUp },
  bench: { file: 'build/scripts/bench.ts', prepare: setUpAndBuild },
  torture: { file: 'tests/torture/main.ts', prepare: setUpAndBuild },
  pictures: { file: 'build/scripts/pictures.ts', prepare: setUpAndBuild },
}

await runScript(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const program = programs[name]
  if (program === undefined) throw new Refusal(`run.mjs: ${Object.keys(programs).join(' | ')}`, 2)
  const runtime = await program.prepare()
  const flags = program.file.endsWith('.ts') ? typeScriptFlags : []
  const child = spawn(runtime, [...flags, inRoot(program.file), ...args], {
    cwd: callerFolder(),
    env: programEnvironment(),
    stdio: 'inherit',
  })
  return liveFor(child)
})
