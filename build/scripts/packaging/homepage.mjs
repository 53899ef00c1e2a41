import { execFileSync } from 'node:child_process'
import { root } from '../setup/place.mjs'

/** A name that leads nowhere, by the rules of names (RFC 2606): a package for Debian cannot be without an address. */
const nowhere = 'https://klubownik.invalid'

/** Where this copy of the program has its home: the repository it is built from. */
export const homepage = (/** @type {NodeJS.ProcessEnv} */ env) => {
  if (env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY) return `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`
  return addressOf(originOfClone()) ?? nowhere
}

/** The web address of a clone's origin; `undefined` for one that is no web address (a folder, say). */
export const addressOf = (/** @type {string} */ origin) => {
  const ssh = /^(?:ssh:\/\/)?git@([^:/]+)[:/](.+)$/.exec(origin)
  const address = ssh ? `https://${ssh[1]}/${ssh[2]}` : origin
  const [, host, path] = /^https?:\/\/(?:[^@/]*@)?([^/]+)\/(.+)$/.exec(address) ?? []
  return host && path ? `https://${host}/${path.replace(/\.git$/, '')}` : undefined
}

const originOfClone = () => {
  try {
    return execFileSync('git', ['config', '--get', 'remote.origin.url'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
