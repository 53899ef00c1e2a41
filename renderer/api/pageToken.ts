const storageKey = 'klubownik.token'

/**
 * The token of this run of the loopback host. It comes once, in the address (`#token=…`), which is cleaned at once, so that
 * neither the history nor a copied address carries it; a reload finds it in the tab's own storage.
 */
export const pageToken = (): string => {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given === null) return sessionStorage.getItem(storageKey) ?? ''
  sessionStorage.setItem(storageKey, given)
  history.replaceState(history.state, '', location.pathname + location.search)
  return given
}
