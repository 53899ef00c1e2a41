import { longestFile } from '#shared/contract/loopback.ts'
import { useBridge } from '../../api/hooks.tsx'

type HandedIn = { readonly sha256: string; readonly name: string }
export type Refused = { readonly name: string; readonly problem: string }

/** Hands files in one after another, so that only one is in memory; a refused one does not stop the others. */
export function useHandIn() {
  const bridge = useBridge()
  return async (files: readonly File[]): Promise<{ files: HandedIn[]; refused: Refused[] }> => {
    const taken: HandedIn[] = []
    const refused: Refused[] = []
    for (const file of files) {
      const content = file.size > longestFile ? undefined : await file.arrayBuffer().catch(() => undefined)
      const put = content && (await bridge.putFile(new Uint8Array(content)))
      if (!put) refused.push({ name: file.name, problem: 'Pliku nie da się przeczytać albo jest za duży.' })
      else if (!put.ok) refused.push({ name: file.name, problem: put.error.message })
      else taken.push({ sha256: put.value.sha256, name: file.name.slice(0, 300) })
    }
    return { files: taken, refused }
  }
}
