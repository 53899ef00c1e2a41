import { expect, it } from 'vitest'
import { addressOf, homepage } from '../../build/scripts/packaging/homepage.mjs'

it.each([
  ['https://example.org/club/klubownik.git', 'https://example.org/club/klubownik'],
  ['https://someone:secret@example.org/club/klubownik', 'https://example.org/club/klubownik'],
  ['git@example.org:club/klubownik.git', 'https://example.org/club/klubownik'],
  ['ssh://git@example.org/club/klubownik.git', 'https://example.org/club/klubownik'],
  ['/srv/git/klubownik', undefined],
  ['', undefined],
])('the home of a clone from %s is %s, without a password', (origin, address) => {
  expect(addressOf(origin)).toBe(address)
})
it('in the workflow it is the repository the workflow runs in', () => {
  const env = { GITHUB_SERVER_URL: 'https://example.org', GITHUB_REPOSITORY: 'club/klubownik' }
  expect(homepage(env)).toBe('https://example.org/club/klubownik')
})
