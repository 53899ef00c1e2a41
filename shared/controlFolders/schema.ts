import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Something a control will ask for and the folder does not have. */
export const folderGap = z.object({
  /** What kind of thing is missing, for those who count. */
  what: z.enum([
    'contract',
    'annex',
    'report',
    'document',
    'description',
    'payment',
    'agreement',
    'statement',
    'confirmation',
    'promotion',
    'checksum',
  ]),
  /** The document it is about, if it is about one. */
  documentId: id.nullable(),
  /** A Polish sentence. */
  text: z.string(),
})
export type FolderGap = z.infer<typeof folderGap>

/** What a control folder will hold, before it is made. */
export const folderPreview = z.object({
  parts: z.array(z.object({ folder: z.string(), title: z.string(), files: z.int(), scans: z.int() })),
  /** Files in all, the index and the checksums included. */
  files: z.int(),
  /** Bytes of the scans; prints come on top. */
  scanBytes: z.int(),
  documents: z.int(),
  gaps: z.array(folderGap),
})
export type FolderPreview = z.infer<typeof folderPreview>
