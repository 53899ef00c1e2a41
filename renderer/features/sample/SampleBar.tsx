import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import { useShownFile } from '../../api/shownFile.ts'
import css from './sample.module.css'

/** Above every screen while the sample is shown, whatever state it is in: that it is the sample, and the way back. */
export function SampleBar({ isOpen }: { isOpen: boolean }) {
  const shownFile = useShownFile()
  if (!shownFile?.isSample) return isOpen && <ThrowawayBar />
  return (
    <Bar
      words="Osoby i dokumenty są zmyślone, a Twój plik jest nietknięty. Zmiany przepadną, gdy wrócisz."
      action={
        <Button variant="default" size="compact-md" onClick={shownFile.leaveSample}>
          Wróć do swojego pliku
        </Button>
      }
    />
  )
}

/** The program was started with the sample: there is no other file to go back to. */
function ThrowawayBar() {
  const isSample = useAsk('app.status', {}).data?.demo === true
  return isSample && <Bar words="Osoby i dokumenty są zmyślone. Zmiany przepadną po zamknięciu programu." />
}

const Bar = ({ words, action }: { words: string; action?: ReactNode }) => (
  <section className={css.bar} aria-label="Oglądany przykład">
    <IconInfoCircle size={16} stroke={1.8} aria-hidden />
    <p>
      <strong>Oglądasz przykład.</strong> {words}
    </p>
    {action}
  </section>
)
