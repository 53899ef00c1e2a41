import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md').toSorted()]
const read = (path: string): string => readFileSync(path, 'utf8')

it('links of the documentation lead to files that are there', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map((match) => join(dirname(page), match[1]!))
      .filter((target) => !existsSync(target))
      .map((target) => `${page} → ${target}`),
  )
  expect(pages.length).toBeGreaterThan(6)
  expect(broken).toEqual([])
})
it('the README names every public command, and each of them is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = new Set([...read('README.md').matchAll(/`npm (?:run )?([a-z]+)/g)].map((match) => match[1]!))
  expect([...named].filter((name) => !(name in scripts))).toEqual([])
  for (const name of ['start', 'test', 'demo', 'cli', 'dev', 'bench', 'dist']) expect(named).toContain(name)
})
it('decisions are numbered without gaps', () => {
  const decisions = globSync('docs/decisions/*.md').toSorted()
  expect(decisions.map((path) => Number(/(\d{4})-[a-z-]+\.md$/.exec(path)?.[1]))).toEqual(
    decisions.map((_, index) => index + 1),
  )
})
it('the README has a Polish summary', () => expect(read('README.md')).toContain('Po polsku'))
