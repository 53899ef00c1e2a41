import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels, suspendChannel } from './channels.ts'

const bridgeTo = (forSample: boolean): Bridge => ({
  host: 'electron',
  call: (name, input) => ipcRenderer.invoke(channels.call, forSample, name, input),
  putFile: (bytes) => ipcRenderer.invoke(channels.putFile, forSample, bytes),
  file: (fileId) => ipcRenderer.invoke(channels.file, forSample, fileId),
  saveFile: (fileId) => ipcRenderer.invoke(channels.saveFile, forSample, fileId),
  openFile: (fileId) => ipcRenderer.invoke(channels.openFile, forSample, fileId),
})

/** All that the page gets from outside its sandbox. No event object and no channel name passes through. */
const bridge: Bridge = {
  ...bridgeTo(false),
  sample: bridgeTo(true),
  onSuspend: (listener) => {
    const hear = () => listener()
    ipcRenderer.on(suspendChannel, hear)
    return () => void ipcRenderer.off(suspendChannel, hear)
  },
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  keyStore: {
    state: () => ipcRenderer.invoke(channels.keyStore, 'state'),
    remember: (present) => ipcRenderer.invoke(channels.keyStore, 'remember', present),
    forget: () => ipcRenderer.invoke(channels.keyStore, 'forget'),
  },
}

contextBridge.exposeInMainWorld('klubownik', bridge)
