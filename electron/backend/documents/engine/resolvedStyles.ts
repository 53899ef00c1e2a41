import type { StyleStack } from './inner.ts'

/** The style properties that decide how a text is measured and drawn, with pdfmake's defaults. */
export const defaults: Readonly<Record<string, unknown>> = {
  font: 'Roboto',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  fontFeatures: null,
  characterSpacing: 0,
  color: 'black',
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
  lineHeight: 1,
  leadingIndent: 0,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
  wordBreak: 'normal',
}
export const names = Object.keys(defaults)
export type Style = Record<string, unknown>

/** A style with every property set, and a text that is equal for equal styles. */
export type Resolved = { readonly style: Style; readonly key: string }

/**
 * Resolves the style around a text: every property as the innermost node that sets it says. Neighbours stand in the same
 * containers, so what the containers said to the text before is kept and only the rest of the walk is made anew.
 */
export class ResolvedStyles {
  #nodes: unknown[] = []
  #resolved: Resolved[] = []

  /** The style; undefined when one is named, or a property is neither a plain value nor a list of font features. */
  of({ styleOverrides, defaultStyle = {} }: StyleStack): Resolved | undefined {
    let level = 0
    while (
      level < this.#nodes.length &&
      this.#nodes[level] === (level === 0 ? defaultStyle : styleOverrides[level - 1])
    )
      level += 1
    this.#nodes.length = level
    this.#resolved.length = level
    for (; level <= styleOverrides.length; level++) {
      const node = level === 0 ? defaultStyle : styleOverrides[level - 1]!
      const resolved = typeof node === 'string' ? undefined : within(this.#resolved[level - 1] ?? base, node)
      if (resolved === undefined) return undefined
      this.#nodes.push(node)
      this.#resolved.push(resolved)
    }
    return this.#resolved.at(-1)
  }
}

const base: Resolved = { style: defaults, key: '' }

/** What a node changes of the style around it; undefined when it cannot be told here. */
function within(outer: Resolved, node: Record<string, unknown>): Resolved | undefined {
  let changed: Style | undefined
  for (const name in node) {
    if (!known.has(name)) continue
    const value = node[name]
    if (value === undefined || value === null || value === outer.style[name]) continue
    if (typeof value === 'object' && name !== 'fontFeatures') return undefined
    changed ??= { ...outer.style }
    changed[name] = value
  }
  return changed === undefined ? outer : { style: changed, key: names.map((name) => changed[name]).join('\u0001') }
}
const known = new Set(names)
