/** Why a copy was made. `before`: the step of a migration, with the version of the schema it left. */
export type CopyName = {
  readonly base: string
  /** `undefined`: an ordinary copy. */
  readonly version: number | undefined
  /** UTC moment it was made, ISO text. */
  readonly madeAt: string
}

const shape =
  /^(?<base>.+)-(?:kopia|wersja-(?<version>\d{1,4}))-(?<day>\d{4}-\d{2}-\d{2})T(?<time>\d{2}-\d{2}-\d{2}-\d{3})Z$/

const stamp = (moment: string): string => moment.replace(/[:.]/g, '-')

/** The name of a copy without its ending: base of the file, what it is, and the UTC moment down to the millisecond. */
export const copyName = ({ base, version, madeAt }: CopyName): string =>
  `${base}-${version === undefined ? 'kopia' : `wersja-${version}`}-${stamp(madeAt)}`

/** Reads a name made by `copyName` (without its ending); `undefined`: not a name this program gives. */
export function readCopyName(name: string): CopyName | undefined {
  const groups = shape.exec(name)?.groups
  if (!groups) return undefined
  const [hour, minute, second, milli] = groups.time!.split('-')
  const madeAt = `${groups.day}T${hour}:${minute}:${second}.${milli}Z`
  const known = new Date(madeAt)
  if (Number.isNaN(known.getTime()) || known.toISOString() !== madeAt) return undefined
  return { base: groups.base!, version: groups.version === undefined ? undefined : Number(groups.version), madeAt }
}

/** The name under which the present file is kept aside when a copy takes its place. */
export const asideName = (base: string, moment: string): string => `${base}-odłożony-${stamp(moment)}`

/** The name of a new file with what could be read of a damaged one. */
export const salvagedName = (base: string, moment: string): string => `${base}-uratowany-${stamp(moment)}`

const asideShape = /^(?<base>.+)-(?:odłożony|uratowany)-(?<day>\d{4}-\d{2}-\d{2})T(?<time>\d{2}-\d{2}-\d{2}-\d{3})Z$/
/** Reads a name made by `asideName` or `salvagedName`; the moment it was kept aside, or `undefined`. */
export function readAsideName(base: string, name: string): string | undefined {
  // A disk of a Mac spells „ż” as two signs.
  const groups = asideShape.exec(name.normalize('NFC'))?.groups
  return groups?.base === base.normalize('NFC')
    ? `${groups.day}T${groups.time!.replace(/-(\d{3})$/, '.$1').replaceAll('-', ':')}Z`
    : undefined
}
