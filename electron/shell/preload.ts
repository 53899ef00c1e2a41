import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels, suspendChannel } from './channels.ts'

/** All that the page gets from outside its sandbox. No event object and no channel name passes through. */
const bridge: Bridge = {
  host: 'electron',
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  putFile: (bytes) => ipcRenderer.invoke(channels.putFile, bytes),
  file: (fileId) => ipcRenderer.invoke(channels.file, fileId),
  saveFile: (fileId) => ipcRenderer.invoke(channels.saveFile, fileId),
  openFile: (fileId) => ipcRenderer.invoke(channels.openFile, fileId),
  onSuspend: (listener) => {
    const hear = () => listener()
    ipcRenderer.on(suspendChannel, hear)
    return () => void ipcRenderer.off(suspendChannel, hear)
  },
  keyStore: {
    state: () => ipcRenderer.invoke(channels.keyStore, 'state'),
    remember: (present) => ipcRenderer.invoke(channels.keyStore, 'remember', present),
    forget: () => ipcRenderer.invoke(channels.keyStore, 'forget'),
  },
}

contextBridge.exposeInMainWorld('klubownik', bridge)
