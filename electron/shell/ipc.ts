import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { OpenCopies } from '#backend/openCopies.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err } from '#shared/kernel/result.ts'
import type { BackendDoor, BackendProcess } from './backendProcess.ts'
import { channels } from './channels.ts'
import { chooseFolder } from './chooseFolder.ts'
import type { KeptKey } from './keyStore.ts'
import { appOrigin } from './protocol.ts'
import { readCall, readFileBytes, readFileId, readSecret } from './requests.ts'
import { saveDocument } from './saveDocument.ts'

/** Listens on the channels of the window, to the program's own page only. */
export function answerPage(backend: BackendProcess, copies: OpenCopies, kept: KeptKey): void {
  const doorOf = (forSample: unknown): BackendDoor => (forSample === true ? backend.sample : backend)
  on(channels.call, async (_event, forSample, name, input) => {
    const request = readCall(name, input)
    return request.ok ? doorOf(forSample).call(request.value.name, request.value.input) : request
  })
  on(channels.putFile, async (_event, forSample, bytes) => {
    const file = readFileBytes(bytes)
    return file.ok ? doorOf(forSample).putFile(file.value) : file
  })
  on(channels.file, async (_event, forSample, id) => {
    const document = await documentOf(doorOf(forSample), id)
    if (!document) throw new Error('Nie ma takiego dokumentu.')
    return document.bytes
  })
  on(channels.saveFile, async (event, forSample, id) => {
    const document = await documentOf(doorOf(forSample), id)
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!document || !window) throw new Error('Nie ma takiego dokumentu.')
    return saveDocument(window, document)
  })
  on(channels.openFile, async (_event, forSample, id) => {
    const document = await documentOf(doorOf(forSample), id)
    return document ? copies.open(document) : err(notFoundError('wydruk'))
  })
  on(channels.chooseFolder, async (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    return window ? chooseFolder(window) : null
  })
  on(channels.keyStore, async (_event, act, present) => {
    if (act === 'state') return kept.state()
    if (act === 'forget') return kept.forget()
    if (act !== 'remember') throw new Error('Odmowa.')
    const key = await backend.keyFor(readSecret(present))
    return key.ok ? kept.keep(key.value) : key
  })
}

type Answer = (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => Promise<unknown>

const on = (channel: string, answer: Answer): void =>
  ipcMain.handle(channel, async (event, ...args: unknown[]) => {
    if (!isOwnPage(event)) throw new Error('Odmowa.')
    return answer(event, ...args)
  })

/** The top frame of a window, with the program's own page in it: not a frame inside, not a page from elsewhere. */
function isOwnPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin
}

async function documentOf(door: BackendDoor, id: unknown) {
  const fileId = readFileId(id)
  return fileId === undefined ? undefined : door.file(fileId)
}
