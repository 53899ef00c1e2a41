/** The four channels between the window and the main process; there are no others. */
export const channels = {
  call: 'klubownik:call',
  file: 'klubownik:file',
  saveFile: 'klubownik:saveFile',
  openFile: 'klubownik:openFile',
} as const
