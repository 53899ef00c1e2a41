import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { EnvironmentOptions } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { InlineConfig } from 'vitest/node'
import { completeBuild } from './build/scripts/packaging/completeBuild.ts'
import { noncePlaceholder } from './shared/contract/csp.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const repository = path('.')

/** Programs that run in Node: dist/main/<name>.js. */
const programs = {
  main: path('electron/shell/main.ts'),
  backend: path('electron/backend/process.ts'),
  printWorker: path('electron/backend/documents/worker.ts'),
  copyWorker: path('electron/backend/copies/worker.ts'),
  host: path('electron/host/main.ts'),
  cli: path('electron/host/cli.ts'),
}
const preload = path('electron/shell/preload.ts')

/** What stays outside the bundle: the run time's own modules and the database's native driver. */
const external = ['electron', 'better-sqlite3']

const nodeEnvironment = (
  folder: string,
  entries: Record<string, string>,
  format: 'es' | 'cjs',
): EnvironmentOptions => ({
  consumer: 'server',
  // Tests take packages as Node does: inlined, a CommonJS package and what it requires itself would be two instances.
  resolve: process.env.VITEST === undefined ? { noExternal: true, external } : {},
  build: {
    outDir: path(`dist/${folder}`),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: entries,
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
})

/** A group of tests. The limit is for a test that hangs; a cold start of a slow machine must not come near it. */
const project = (name: string, include: string[], special: InlineConfig = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { root: repository, environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, ...special, name, include },
})
/** Holds a window to 50 ms: another window beside it would take that time away. */
const measuredInWindow = 'tests/browser/printing.test.ts'
/** Makes the files from which tests get theirs. */
const startingFiles = path('tests/support/startingFiles.ts')
/** Modules are read once for each worker, not for each file: a third of the time of the screens. A file leaves nothing behind that another could meet. */
const oncePerWorker: InlineConfig = { isolate: false }
/** Hundreds of keys are derived in these tests; what one costs is held to in tests/architecture/derivation.test.ts. */
const lightDerivation: InlineConfig = {
  alias: [{ find: /^\.\/derivationCost\.ts$/, replacement: path('tests/support/derivation/light.ts') }],
  env: { NODE_OPTIONS: `--import=${new URL('tests/support/derivation/inChildren.ts', import.meta.url).href}` },
}
const oneAtATime = (turn: number): InlineConfig => ({ fileParallelism: false, sequence: { groupOrder: turn } })

export default defineConfig({
  root: path('renderer'),
  cacheDir: path('node_modules/.vite'),
  plugins: [react(), completeBuild(repository)],
  html: { cspNonce: noncePlaceholder },
  environments: {
    client: {
      build: {
        outDir: path('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        modulePreload: { polyfill: false },
      },
    },
    main: nodeEnvironment('main', programs, 'es'),
    preload: nodeEnvironment('preload', { preload }, 'cjs'),
  },
  builder: {
    async buildApp({ build, environments: { client, main, preload } }) {
      for (const part of [client, main, preload]) if (part) await build(part)
    },
  },
  test: {
    root: repository,
    // Every core works; left to itself the runner keeps one free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      project('unit', ['tests/{shared,architecture}/**/*.test.ts'], oncePerWorker),
      project('backend', ['tests/{backend,host,shell,packaging}/**/*.test.ts'], {
        ...lightDerivation,
        ...oncePerWorker,
        globalSetup: startingFiles,
      }),
      project('renderer', ['tests/renderer/**/*.test.{ts,tsx}'], {
        ...lightDerivation,
        ...oncePerWorker,
        globalSetup: startingFiles,
        environment: 'happy-dom',
        setupFiles: [path('tests/support/browserStubs.ts')],
      }),
      // `interopDefault: false`: the print engine puts its classes into the modules of pdfmake as Node shows them.
      // Each of these measures time or starts whole programs, so they run apart from the others: one file at a time, windows two.
      project('documents', ['tests/documents/**/*.test.ts'], { ...oneAtATime(1), deps: { interopDefault: false } }),
      // What a window comes to say is waited for as long as on a slow machine.
      project('browser', ['tests/browser/**/*.test.ts'], {
        exclude: [measuredInWindow],
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
        expect: { poll: { timeout: 10_000 } },
      }),
      project('scripts', ['tests/scripts/**/*.test.ts', measuredInWindow], oneAtATime(3)),
    ],
  },
})
