import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { electronFaults } from './electronRules.ts'
import { readSource, sourceOf } from './source.ts'

const product = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').toSorted()

it('nothing in the program does what Electron’s checklist warns of', () => {
  const found = product.flatMap((file) => electronFaults(readSource(file)).map((fault) => `${file}: ${fault}`))
  expect(found).toEqual([])
  expect(product.length).toBeGreaterThan(500)
})

const settled =
  'sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false'
it.each([
  ['const w = { nodeIntegration: true }', '2: nodeIntegration'],
  ['const w = { contextIsolation: false }', '3: contextIsolation'],
  ['const w = { sandbox: isDevelopment }', '4: sandbox'],
  ['const w = { webSecurity: false }', '6: webSecurity'],
  ['app.commandLine.appendSwitch("no-sandbox")', '6: changes how Chromium guards'],
  ['const w = { bypassCSP: true }', '7: bypassCSP'],
  ['eval(text)', '7: runs text as a program'],
  ['new Function("return 1")', '7: runs text as a program'],
  ['contents.executeJavaScript(text)', '7: runs text as a program'],
  ['element.innerHTML = text', '7: shows text as a page'],
  ['const w = { allowRunningInsecureContent: true }', '8: allowRunningInsecureContent'],
  ['const w = { experimentalFeatures: true }', '9: experimentalFeatures'],
  ['const w = { enableBlinkFeatures: "x" }', '10: enableBlinkFeatures'],
  ['const w = { webviewTag: true }', '12: webviewTag'],
  ['shell.openExternal(address)', '15: opens an address outside'],
  ['shell.openPath(path)', '15: hands a file to the system'],
  ['ipcMain.on("x", f)', '17: listens to a page without asking who it is'],
  ['window.loadFile("index.html")', '18: shows a page by file:'],
  ['contextBridge.exposeInMainWorld("x", y)', '20: hands the page something of Electron'],
  [
    `new BrowserWindow({ webPreferences: { ${settled.replace('sandbox: true, ', '')} } })`,
    'a window does not say sandbox: true',
  ],
])('the check finds %s', (text, fault) => {
  expect(electronFaults(sourceOf('electron/shell/planted.ts', text))).toContain(fault)
})
it('the check finds nothing in a window that is settled as ours', () => {
  const text = `// eval(x)\nnew BrowserWindow({ webPreferences: { ${settled} } })`
  expect(electronFaults(sourceOf('electron/shell/planted.ts', text))).toEqual([])
})
it('the packaged program is told by its fuses what it may not do', () => {
  const { electronFuses } = parse(readFileSync('electron-builder.yml', 'utf8')) as { electronFuses: object }
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})
