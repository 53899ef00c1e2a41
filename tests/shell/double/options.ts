/** How the world around the shell is: folders, screen, and what the user and the system answer. */
export type DoubleOptions = {
  readonly appPath: string
  readonly appData: string
  /** False: another instance is running already. */
  readonly onlyInstance?: boolean
  readonly packaged?: boolean
  readonly screen?: { readonly width: number; readonly height: number }
  /** Answers to dialogs, in the order they come up. */
  readonly dialogAnswers?: readonly unknown[]
  /** What the system says when it is asked to open a file; empty: opened. */
  readonly openPathSays?: string
  /** What seals secrets on this system; `none`: nothing does. */
  readonly keyStore?: 'gnome_libsecret' | 'basic_text' | 'none'
}
