import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ofLibrary = /import \{([^}]*)\} from '@mantine\/core'/g
/** Components that are made of others the product does not name. */
const madeOf: Readonly<Record<string, readonly string[]>> = { MultiSelect: ['Pill', 'PillsInput'] }

it('every component of the library that is used brings its style sheet along', () => {
  const used = globSync('renderer/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(ofLibrary)].flatMap(([, names = '']) =>
      names.split(',').flatMap((name) => [name.trim(), ...(madeOf[name.trim()] ?? [])]),
    ),
  )
  const drawn = [...new Set(used)].filter((name) => existsSync(`node_modules/@mantine/core/styles/${name}.layer.css`))
  expect(drawn.length).toBeGreaterThan(5)
  const sheets = readFileSync('renderer/ui/styles/mantine.ts', 'utf8')
  expect(drawn.filter((name) => !sheets.includes(`/${name}.layer.css`))).toEqual([])
})
