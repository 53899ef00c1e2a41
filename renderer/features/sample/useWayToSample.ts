import { useAsk } from '../../api/hooks.tsx'
import { type ShownFile, useShownFile } from '../../api/shownFile.ts'

/** The way to the sample; `undefined` where there is none: it is shown already, or the window has one file only. */
export function useWayToSample(): ShownFile | undefined {
  const shownFile = useShownFile()
  const status = useAsk('app.status', {}).data
  return shownFile && !shownFile.isSample && status && !status.demo ? shownFile : undefined
}
