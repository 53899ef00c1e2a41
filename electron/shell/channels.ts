/** The channels on which the window asks the main process; there are no others. */
export const channels = {
  call: 'klubownik:call',
  putFile: 'klubownik:putFile',
  file: 'klubownik:file',
  saveFile: 'klubownik:saveFile',
  openFile: 'klubownik:openFile',
  chooseFolder: 'klubownik:chooseFolder',
  keyStore: 'klubownik:keyStore',
} as const

/** The one channel on which the main process tells the window something: the computer goes to sleep. */
export const suspendChannel = 'klubownik:suspend'
