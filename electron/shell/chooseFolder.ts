import { type BrowserWindow, dialog } from 'electron'

/**
 * Lets the user point at the folder for a second place of copies. Only the path is given back (`null`: given up); whether it is
 * still there and takes writing the back end says, as it does of a path that was typed. The page proposes no place to begin at:
 * looking at a path of somebody's choice can already tell a foreign computer who asks.
 */
export function chooseFolder(window: BrowserWindow): Promise<string | null> {
  open ??= ask(window).finally(() => {
    open = undefined
  })
  return open
}

/** The one dialog that is open: whoever asks meanwhile gets its answer. */
let open: Promise<string | null> | undefined

async function ask(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Drugie miejsce kopii',
    message: 'Wskaż folder na innym dysku',
    buttonLabel: 'Zapamiętaj to miejsce',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
