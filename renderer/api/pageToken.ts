import { ticketPath } from '#shared/contract/loopback.ts'

const storageKey = 'klubownik.token'

/**
 * The token of this run of the loopback host. It comes once, in the address (`#token=…`, or a `#ticket=…` that is changed for it),
 * which is cleaned at once, so that neither the history nor a copied address carries it; a reload finds it in the tab's own storage.
 */
export const pageToken = (): string | Promise<string> => {
  const given = new URLSearchParams(location.hash.slice(1))
  const [token, ticket] = [given.get('token'), given.get('ticket')]
  if (token === null && ticket === null) return sessionStorage.getItem(storageKey) ?? ''
  history.replaceState(history.state, '', location.pathname + location.search)
  if (ticket !== null) return tokenFor(ticket)
  return kept(token ?? '')
}

const kept = (token: string): string => {
  sessionStorage.setItem(storageKey, token)
  return token
}

/** The token for a ticket; none when somebody has taken the ticket before, and the host says so at the first call. */
async function tokenFor(ticket: string): Promise<string> {
  try {
    const body = JSON.stringify({ ticket })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(ticketPath, { method: 'POST', cache: 'no-store', headers, body })
    const answer = (await response.json()) as { value?: { token?: unknown } }
    return typeof answer.value?.token === 'string' ? kept(answer.value.token) : ''
  } catch {
    // The host has gone meanwhile; the first call tells.
    return ''
  }
}
