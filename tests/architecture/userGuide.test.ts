import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const guide = readFileSync('docs/user-guide.md', 'utf8')
const readme = readFileSync('README.md', 'utf8')

it('every name the user guide prints in bold stands on a screen', () => {
  const written = (folder: string, ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  // Parts of a report are called as the data of its form calls them.
  const sources = [...written('renderer', /\.tsx?$/), ...written('shared/settlements/forms', /\.json$/)].join('\n')
  const named = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].flatMap((match) => (match[1] ?? '').split('→'))
  const names = named.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== 'pogrubione')
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !sources.includes(name))).toEqual([])
})

it('every picture of the guide and of the README is there, and every picture is used', () => {
  const wanted = [
    ...[...guide.matchAll(/\]\((pictures\/[^)]+)\)/g)].map((match) => match[1]),
    ...[...readme.matchAll(/\]\(docs\/(pictures\/[^)]+)\)/g)].map((match) => match[1]),
  ]
  expect(wanted.filter((path) => !existsSync(`docs/${path}`))).toEqual([])
  expect(readdirSync('docs/pictures').filter((name) => !wanted.includes(`pictures/${name}`))).toEqual([])
})
