/**
 * `npm run dev`: the page from Vite's development server, which changes it in place, and the loopback host from its sources,
 * started anew on each change. `--file` and `--demo` as with `npm start`; without them, the sample data.
 */
import { spawn } from 'node:child_process'
import { liveFor } from './setup/children.mjs'
import { callerFolder, inRoot, runScript } from './setup/place.mjs'
import { typeScriptFlags } from './setup/runtime.mjs'
import { setUp } from './setup/setUp.mjs'

await runScript(async () => {
  const runtime = await setUp()
  const child = spawn(runtime, [...typeScriptFlags, inRoot('build/scripts/dev/server.ts'), ...process.argv.slice(2)], {
    cwd: callerFolder(),
    stdio: 'inherit',
  })
  return liveFor(child)
})
