/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */
/** @typedef {Record<string, Entry>} Packages - `packages` of a package-lock.json, by path */

/** Whether `name`, asked for by the package at `path`, has an entry where Node would look for it. */
const isThere = (/** @type {Packages} */ packages, /** @type {string} */ path, /** @type {string} */ name) => {
  for (let from = path; ; from = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0))) {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true
    if (from === '') return false
  }
}

/**
 * Optional packages that are asked for and have no entry. npm leaves out those it cannot find in its registry – a mirror
 * may lack the binaries of other systems – and `npm ci` then refuses the whole file.
 * @param {Packages} packages
 */
export const missingEntries = (packages) =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  )

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * An entry for a binary of another system, whose name tells which: `@biomejs/cli-linux-x64-musl`. Without a checksum, since
 * the package was not at hand; npm skips it everywhere else.
 * @param {{ name: string, version: string, dev: boolean }} missing
 * @returns {Entry}
 */
export const entryFor = ({ name, version, dev }) => {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1 || !/^\d/.test(version))
    throw new Error(`The lock file lacks ${name}@${version}, and its name does not tell the system it is for.`)
  const musl = words.includes('musl') || words.includes('musleabihf')
  const glibc = words.includes('gnu') || words.includes('gnueabihf')
  const libc = musl ? { libc: ['musl'] } : glibc ? { libc: ['glibc'] } : {}
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, os }
}
