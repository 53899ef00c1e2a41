import { expect, it } from 'vitest'
import { defaultFile } from '#backend/db/defaultFile.ts'

it('the data file lies where Electron keeps the data of a program of this name', () => {
  expect(defaultFile({ platform: 'linux', env: {}, home: '/home/ala' })).toBe(
    '/home/ala/.config/Klubownik/klubownik.klub',
  )
  expect(defaultFile({ platform: 'linux', env: { XDG_CONFIG_HOME: '/c' }, home: '/home/ala' })).toBe(
    '/c/Klubownik/klubownik.klub',
  )
  expect(defaultFile({ platform: 'darwin', env: {}, home: '/Users/ala' })).toBe(
    '/Users/ala/Library/Application Support/Klubownik/klubownik.klub',
  )
  expect(defaultFile({ platform: 'win32', env: { APPDATA: 'C:\\U\\A\\Roaming' }, home: 'C:\\U\\A' })).toBe(
    'C:\\U\\A\\Roaming\\Klubownik\\klubownik.klub',
  )
})
