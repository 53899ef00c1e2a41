/** The five channels between the window and the main process; there are no others. */
export const channels = {
  call: 'klubownik:call',
  putFile: 'klubownik:putFile',
  file: 'klubownik:file',
  saveFile: 'klubownik:saveFile',
  openFile: 'klubownik:openFile',
} as const
