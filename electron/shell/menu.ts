import { Menu, type MenuItemConstructorOptions } from 'electron'

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

/**
 * The menu in Polish. On Windows and Linux it is hidden until Alt is pressed, and is there for its keys: size of the text, whole
 * screen, the end. Electron's own menu, which reloads the page and opens developer tools, is never there.
 */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(platform === 'darwin' ? macMenu() : [fileMenu(), viewMenu()]))
}

const fileMenu = (): Item => ({
  label: '&Plik',
  submenu: [{ role: 'quit', label: 'Za&kończ', accelerator: 'Ctrl+Q' }],
})

const viewMenu = (): Item => ({
  label: '&Widok',
  submenu: [
    { role: 'zoomIn', label: 'Po&większ' },
    { role: 'zoomIn', label: 'Powiększ', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: 'Po&mniejsz' },
    { role: 'resetZoom', label: '&Zwykły rozmiar' },
    separator,
    { role: 'togglefullscreen', label: '&Cały ekran' },
  ],
})

const macMenu = (): Item[] => [
  {
    label: 'Klubownik',
    submenu: [
      { role: 'about', label: 'Klubownik – informacje' },
      separator,
      { role: 'hide', label: 'Ukryj program Klubownik' },
      { role: 'hideOthers', label: 'Ukryj pozostałe' },
      { role: 'unhide', label: 'Pokaż wszystkie' },
      separator,
      { role: 'quit', label: 'Zakończ program Klubownik' },
    ],
  },
  {
    label: 'Edycja',
    submenu: [
      { role: 'undo', label: 'Cofnij' },
      { role: 'redo', label: 'Ponów' },
      separator,
      { role: 'cut', label: 'Wytnij' },
      { role: 'copy', label: 'Kopiuj' },
      { role: 'paste', label: 'Wklej' },
      { role: 'selectAll', label: 'Zaznacz wszystko' },
    ],
  },
  viewMenu(),
  {
    role: 'window',
    label: 'Okno',
    submenu: [
      { role: 'minimize', label: 'Do Docka' },
      { role: 'close', label: 'Zamknij okno' },
    ],
  },
]
