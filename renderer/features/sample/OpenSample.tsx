import { Button } from '@mantine/core'
import { useContext, useEffect, useRef, useState } from 'react'
import { useTell } from '../../api/hooks.tsx'
import { DraftKeeperContext } from '../../ui/form/draftKeeper.ts'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { MakingSample } from './MakingSample.tsx'
import { useWayToSample } from './useWayToSample.ts'

/** The way to the sample: a button, and what is seen while it is being made. Nothing where there is no sample to be had. */
export function OpenSample() {
  const way = useWayToSample()
  const { tell: open } = useTell('sample.open')
  const { tell: close } = useTell('sample.close')
  const drafts = useContext(DraftKeeperContext)
  const leave = useLeave()
  const say = useSay()
  const [isMaking, setIsMaking] = useState(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  if (!way) return null
  const begin = async () => {
    if (!(await leave())) return
    setIsMaking(true)
    // What is half typed stays in the own file and is offered there again.
    await drafts?.hold()
    const answer = await open({})
    // The file was locked meanwhile: nobody is there to look.
    if (!isHere.current) return void close({})
    setIsMaking(false)
    if (answer.ok) return way.enterSample()
    drafts?.letGo()
    if (answer.error.code !== 'sample.givenUp') say({ sentence: answer.error.message, tone: 'refused' })
  }
  return (
    <>
      <Button variant="default" onClick={() => void begin()}>
        Otwórz przykład
      </Button>
      {isMaking && <MakingSample onGiveUp={() => void close({})} />}
    </>
  )
}
