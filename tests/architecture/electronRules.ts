import { type Source, walk } from './source.ts'

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nameOf = (node: unknown): string | undefined =>
  isNode(node) ? ((node.name ?? node.value) as string | undefined)?.toString() : undefined

/** Settings of Electron that weaken it, and the value that does (`any`: whatever it is). Numbers are of its checklist. */
const settings: Readonly<Record<string, { readonly bad: unknown; readonly item: number }>> = {
  nodeIntegration: { bad: true, item: 2 },
  nodeIntegrationInWorker: { bad: true, item: 2 },
  nodeIntegrationInSubFrames: { bad: true, item: 2 },
  contextIsolation: { bad: false, item: 3 },
  sandbox: { bad: false, item: 4 },
  webSecurity: { bad: false, item: 6 },
  bypassCSP: { bad: true, item: 7 },
  allowRunningInsecureContent: { bad: true, item: 8 },
  experimentalFeatures: { bad: true, item: 9 },
  enableBlinkFeatures: { bad: 'any', item: 10 },
  allowpopups: { bad: 'any', item: 11 },
  webviewTag: { bad: true, item: 12 },
  enableRemoteModule: { bad: true, item: 3 },
  navigateOnDragDrop: { bad: true, item: 13 },
}
/** What every window says of itself, though some of it is Electron's own choice today. */
const demanded: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
}
/** Calls that hand control to a text or to the outside, or take a protection away. */
const calls: Readonly<Record<string, string>> = {
  openExternal: '15: opens an address outside',
  executeJavaScript: '7: runs text as a program',
  insertCSS: '7: runs text as a style',
  eval: '7: runs text as a program',
  Function: '7: runs text as a program',
  disableWebSecurity: '6: takes a guard away',
  setCertificateVerifyProc: '1: trusts a foreign certificate',
  registerFileProtocol: '18: serves the whole disk',
  loadFile: '18: shows a page by file:',
  disableHardwareSandbox: '4: takes the sandbox away',
}
/** Files in which alone something dangerous may be named, and what makes it safe there. */
const places: readonly { readonly word: string; readonly only: string; readonly item: string }[] = [
  { word: 'exposeInMainWorld', only: 'electron/shell/preload.ts', item: '20: hands the page something of Electron' },
  { word: 'ipcMain', only: 'electron/shell/ipc.ts', item: '17: listens to a page without asking who it is' },
  { word: 'ipcRenderer', only: 'electron/shell/preload.ts', item: '20: reaches past the bridge' },
  // What is told there only takes away; the very list is held to in tests/shell/denials.
  { word: 'appendSwitch', only: 'electron/shell/closedNetwork.ts', item: '6: changes how Chromium guards' },
  { word: 'openPath', only: 'electron/shell/viewer.ts', item: '15: hands a file to the system' },
]

/** What a source does that Electron's checklist warns of; each with the number of the item. */
export function electronFaults(source: Source): string[] {
  const found = new Set<string>()
  walk(source.program, (node) => {
    if (node.type === 'Property') judgeSetting(node, found)
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'BrowserWindow')
      for (const fault of windowFaults(node)) found.add(fault)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') judgeCall(node, found)
    if (node.type === 'Identifier')
      for (const { word, only, item } of places) if (node.name === word && source.path !== only) found.add(item)
    if (node.type === 'JSXAttribute' && nameOf(node.name) === 'dangerouslySetInnerHTML')
      found.add('7: shows text as a page')
    if (
      node.type === 'AssignmentExpression' &&
      isNode(node.left) &&
      /^(inner|outer)HTML$/.test(nameOf(node.left.property) ?? '')
    )
      found.add('7: shows text as a page')
  })
  return [...found]
}

function judgeSetting(node: Node, found: Set<string>): void {
  const name = nameOf(node.key) ?? ''
  const rule = Object.hasOwn(settings, name) ? settings[name] : undefined
  if (!rule) return
  const value = isNode(node.value) && node.value.type === 'Literal' ? node.value.value : undefined
  // A setting that is no plain `true` or `false` cannot be judged, so it is refused.
  if (rule.bad === 'any' || value === rule.bad || typeof value !== 'boolean') found.add(`${rule.item}: ${name}`)
}

function judgeCall(node: Node, found: Set<string>): void {
  const callee = node.callee
  const name = isNode(callee)
    ? callee.type === 'MemberExpression'
      ? nameOf(callee.property)
      : nameOf(callee)
    : undefined
  if (name !== undefined && Object.hasOwn(calls, name)) found.add(calls[name]!)
}

function windowFaults(node: Node): string[] {
  const options = (node.arguments as Node[])[0]
  const given = isNode(options) ? propertiesOf(options).get('webPreferences') : undefined
  const preferences = isNode(given) ? propertiesOf(given) : new Map<string, unknown>()
  return Object.entries(demanded).flatMap(([name, value]) => {
    const one = preferences.get(name)
    return isNode(one) && one.value === value ? [] : [`a window does not say ${name}: ${value}`]
  })
}

const propertiesOf = (node: Node): Map<string, unknown> =>
  new Map(
    (Array.isArray(node.properties) ? (node.properties as Node[]) : []).flatMap((one) =>
      one.type === 'Property' ? [[nameOf(one.key) ?? '', one.value] as const] : [],
    ),
  )
