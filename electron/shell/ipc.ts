import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { OpenCopies } from '#backend/openCopies.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err } from '#shared/kernel/result.ts'
import type { BackendProcess } from './backendProcess.ts'
import { channels } from './channels.ts'
import type { KeptKey } from './keyStore.ts'
import { appOrigin } from './protocol.ts'
import { readCall, readFileBytes, readFileId } from './requests.ts'
import { saveDocument } from './saveDocument.ts'

/** Listens on the channels of the window, to the program's own page only. */
export function answerPage(backend: BackendProcess, copies: OpenCopies, kept: KeptKey): void {
  on(channels.call, async (_event, name, input) => {
    const request = readCall(name, input)
    return request.ok ? backend.call(request.value.name, request.value.input) : request
  })
  on(channels.putFile, async (_event, bytes) => {
    const file = readFileBytes(bytes)
    return file.ok ? backend.putFile(file.value) : file
  })
  on(channels.file, async (_event, id) => {
    const document = await documentOf(backend, id)
    if (!document) throw new Error('Nie ma takiego dokumentu.')
    return document.bytes
  })
  on(channels.saveFile, async (event, id) => {
    const document = await documentOf(backend, id)
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!document || !window) throw new Error('Nie ma takiego dokumentu.')
    return saveDocument(window, document)
  })
  on(channels.openFile, async (_event, id) => {
    const document = await documentOf(backend, id)
    return document ? copies.open(document) : err(notFoundError('wydruk'))
  })
  on(channels.keyStore, async (_event, act, present) => {
    if (act === 'state') return kept.state()
    if (act === 'forget') return kept.forget()
    if (act !== 'remember') throw new Error('Odmowa.')
    const key = await backend.keyFor(present)
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

async function documentOf(backend: BackendProcess, id: unknown) {
  const fileId = readFileId(id)
  return fileId === undefined ? undefined : backend.file(fileId)
}
