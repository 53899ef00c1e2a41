import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels } from './channels.ts'

/** All that the page gets from outside its sandbox. No event object and no channel name passes through. */
const bridge: Bridge = {
  host: 'electron',
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  putFile: (bytes) => ipcRenderer.invoke(channels.putFile, bytes),
  file: (fileId) => ipcRenderer.invoke(channels.file, fileId),
  saveFile: (fileId) => ipcRenderer.invoke(channels.saveFile, fileId),
  openFile: (fileId) => ipcRenderer.invoke(channels.openFile, fileId),
}

contextBridge.exposeInMainWorld('klubownik', bridge)
