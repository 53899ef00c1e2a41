import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

type Step = { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string>; if?: string }
type Job = {
  if?: string
  needs?: string | string[]
  permissions?: Record<string, string>
  'runs-on': string
  'timeout-minutes'?: number
  strategy?: { matrix: { os?: string[]; include?: { os: string }[] } }
  steps: Step[]
}
type Workflow = { on: Record<string, unknown>; permissions: Record<string, string>; jobs: Record<string, Job> }

const repository = join(import.meta.dirname, '..', '..')
const workflow = parse(readFileSync(join(repository, '.github', 'workflows', 'ci.yml'), 'utf8')) as Workflow
const { linux, elsewhere, installers, release } = workflow.jobs as Record<
  'linux' | 'elsewhere' | 'installers' | 'release',
  Job
>
const jobs = Object.entries(workflow.jobs)
const runs = (job: Job): string => job.steps.map(({ run }) => run ?? '').join('\n')

describe('the workflow', () => {
  it('runs on each push, each pull request and each version tag', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request'])
    expect(workflow.on.push).toEqual({ branches: ['**'], tags: ['v*'] })
  })
  it('may only read the repository; the one job that makes the release may write', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const widened = jobs.filter(([, job]) => job.permissions)
    expect(widened.map(([name, job]) => [name, job.permissions])).toEqual([['release', { contents: 'write' }]])
  })
  it('takes every action at an exact commit and leaves no token in the clone', () => {
    const used = jobs.flatMap(([, job]) => job.steps).filter(({ uses }) => uses)
    expect(used.length).toBeGreaterThan(5)
    for (const { uses, with: options } of used) {
      expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      if (uses!.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false })
    }
  })
  it.each(['linux', 'elsewhere', 'installers'] as const)(
    '%s: the pinned Node, the packages of the lock file',
    (name) => {
      const { steps } = workflow.jobs[name]!
      const node = steps.findIndex(({ uses }) => uses?.startsWith('actions/setup-node@'))
      const install = steps.findIndex(({ run }) => run === 'npm ci')
      expect(steps[node]!.with).toMatchObject({ 'node-version-file': '.nvmrc' })
      expect(install).toBeGreaterThan(node)
    },
  )
  it('no job can hang for ever', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
  })
  it('Linux: all tests under Xvfb with the real binary, without which they fail, and the packed program', () => {
    expect(runs(linux)).toContain('node node_modules/electron/install.js')
    const all = linux.steps.find(({ run }) => run?.includes('npm test'))!
    expect(all.run).toMatch(/^xvfb-run .*npm test$/)
    expect(all.env).toEqual({ KLUBOWNIK_ELECTRON_REQUIRED: '1' })
    const packedStep = linux.steps.find(({ env }) => env?.KLUBOWNIK_PACKED)!
    expect(packedStep.run).toMatch(/npm run dist -- --linux --dir\n.*tests\/shell\/electron\.packed\.test\.ts/)
  })
  it('Windows and macOS: the build, the types, the tests and the real window', () => {
    expect(elsewhere.strategy!.matrix.os!.map((os) => os.split('-')[0])).toEqual(['windows', 'macos'])
    for (const command of ['npm run build', 'npm run typecheck', 'npx vitest run', 'tests/shell/electron.e2e.test.ts'])
      expect(runs(elsewhere)).toContain(command)
  })
  it('a version tag makes the installers of three systems, after all tests, and a draft release with checksums', () => {
    for (const job of [installers, release]) expect(job.if).toBe("startsWith(github.ref, 'refs/tags/v')")
    expect(installers.needs).toEqual(['linux', 'elsewhere'])
    expect(installers.strategy!.matrix.include!.map(({ os }) => os.split('-')[0])).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ])
    const kept = String(installers.steps.at(-1)!.with!.path).trim().split(/\s+/)
    expect(kept.map((path) => path.split('.').at(-1))).toEqual(['exe', 'AppImage', 'deb', 'dmg'])
    expect(runs(release)).toMatch(/sha256sum[\s\S]*gh release create .*--draft/)
  })
})

it('each test the workflow names is there', () => {
  const named = [...jobs.flatMap(([, job]) => [...runs(job).matchAll(/tests\/\S+\.test\.ts/g)])].map(([path]) => path)
  expect(named.length).toBeGreaterThan(1)
  for (const path of named) expect(() => readFileSync(join(repository, path))).not.toThrow()
})
