import { afterEach, expect, it } from 'vitest'
import { type ShellRun, startShell } from './startShell.ts'

let run: ShellRun
afterEach(() => run.tidy())
const onlyWindow = () => {
  expect(run.windows.size).toBe(1)
  return [...run.windows][0]!
}

it('opens one window on the program’s own page, sandboxed and without Node', async () => {
  run = await startShell()
  const window = onlyWindow()
  expect(window.url).toBe('app://kis/')
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  })
  expect(window.options.webPreferences?.preload).toMatch(/dist[\\/]preload[\\/]preload\.cjs$/)
  expect(window.acts).toEqual(['show'])
})
it('switches the sandbox on and declares its scheme before Electron is ready', async () => {
  run = await startShell()
  expect(run.app.told).toEqual([
    'enableSandbox',
    '--host-resolver-rules',
    '--webrtc-ip-handling-policy',
    'registerSchemesAsPrivileged',
  ])
  expect(run.schemes()).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})
it.each([
  [true, false],
  [false, true],
])('has developer tools only while it is being developed (packaged: %s)', async (packaged, devTools) => {
  run = await startShell({ packaged })
  expect(onlyWindow().options.webPreferences?.devTools).toBe(devTools)
})
it('fills a screen of 1366×768', async () => {
  run = await startShell({ screen: { width: 1366, height: 728 } })
  expect(onlyWindow().acts).toEqual(['maximize', 'show'])
})
it('a second start shows the first one’s window and opens nothing itself', async () => {
  run = await startShell()
  const window = onlyWindow()
  window.minimized = true
  run.app.emit('second-instance')
  expect(window.acts).toEqual(['show', 'restore', 'show', 'focus'])
  run.tidy()

  run = await startShell({ onlyInstance: false })
  expect(run.windows.size).toBe(0)
  expect(run.backends).toEqual([])
  expect(run.app.exitCode).toBe(0)
})
it('keeps what the browser stores apart from the user’s files', async () => {
  run = await startShell()
  expect(run.app.name).toBe('Klubownik')
  expect(run.app.getPath('userData')).toMatch(/[\\/]Klubownik$/)
  expect(run.app.getPath('sessionData')).toMatch(/[\\/]Klubownik[\\/]okno$/)
})
it('asks before typed data are lost, and stays unless it is told to close', async () => {
  run = await startShell({ dialogAnswers: [0, 1] })
  const { webContents } = onlyWindow()
  expect(webContents.isPrevented('will-prevent-unload')).toBe(false)
  expect(webContents.isPrevented('will-prevent-unload')).toBe(true)
  expect(JSON.stringify(run.asked[0])).toContain('Zostań w programie')
})
it('offers to open a page anew that broke down', async () => {
  run = await startShell({ dialogAnswers: [0] })
  const { webContents } = onlyWindow()
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(webContents.reloads).toBe(0)
  webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(webContents.reloads).toBe(1)
})
it('speaks Polish in its menu, which can neither reload the page nor open developer tools', async () => {
  run = await startShell()
  const items = (run.menu() ?? []).flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])])
  expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([])
  expect(items.map(({ role }) => role?.toLowerCase())).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/reload|devtools/)]),
  )
  expect(items.map(({ role }) => role)).toContain('zoomIn')
})
