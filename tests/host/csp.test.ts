import { expect, it } from 'vitest'
import { contentSecurityPolicy, fillNonce, noncePlaceholder } from '#shared/contract/csp.ts'

it('the policy lets the page run its own scripts only, never inline ones or evaluated text', () => {
  const policy = contentSecurityPolicy('abc')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toContain('http')
})

it('a page gets the nonce of its own policy in every place', () => {
  expect(fillNonce(`<meta nonce="${noncePlaceholder}"><style nonce="${noncePlaceholder}">`, 'n1')).toBe(
    '<meta nonce="n1"><style nonce="n1">',
  )
  expect(contentSecurityPolicy('n1')).toContain("'nonce-n1'")
})
