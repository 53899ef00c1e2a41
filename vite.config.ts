import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { EnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { noncePlaceholder } from './shared/contract/csp.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const repository = path('.')

/** Programs that run in Node: dist/main/<name>.js. */
const programs = {
  main: path('electron/shell/main.ts'),
  backend: path('electron/backend/process.ts'),
  printWorker: path('electron/backend/documents/worker.ts'),
  host: path('electron/host/main.ts'),
  cli: path('electron/host/cli.ts'),
}
const existing = Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file)))
const preload = path('electron/shell/preload.ts')

/** What stays outside the bundle: the run time's own modules and the database's native driver. */
const external = ['electron', 'better-sqlite3']

const nodeEnvironment = (
  folder: string,
  entries: Record<string, string>,
  format: 'es' | 'cjs',
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external },
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

const browserSetup = [path('tests/support/browserStubs.ts')]
const inNode = { root: repository, environment: 'node' }

export default defineConfig({
  root: path('renderer'),
  cacheDir: path('node_modules/.vite'),
  plugins: [react()],
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
    main: nodeEnvironment('main', existing, 'es'),
    preload: nodeEnvironment('preload', { preload }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (name === 'client' || name === 'main' || (name === 'preload' && existsSync(preload)))
          await builder.build(environment)
      }
    },
  },
  test: {
    root: repository,
    projects: [
      { extends: true, test: { ...inNode, name: 'unit', include: ['tests/{shared,architecture}/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...inNode, name: 'backend', include: ['tests/{backend,host,shell,packaging}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...inNode, name: 'documents', include: ['tests/documents/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: browserSetup,
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
