import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Flaw, FullCheck } from '#shared/fileCheck/contract.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './fileCheck.module.css'

const words: Readonly<Record<Flaw, string>> = {
  unreadable: 'Pliku nie da się odczytać.',
  pages: 'Część pliku nie jest tym, co program zapisał.',
  references: 'Niektóre zapisy odwołują się do zapisów, których w pliku nie ma.',
  length: 'Plik jest dłuższy albo krótszy, niż powinien.',
  freePages: 'Uszkodzone jest miejsce, w którym nic nie leży. Żadne dane na tym nie ucierpiały.',
}

function Found({ check: { flaws, pages } }: { check: FullCheck }) {
  const read = counted(pages, 'część', 'części', 'części')
  if (flaws.length === 0)
    return <Notice kind="good">Plik jest cały. Przeczytano {read} po 4 KB; każda jest taka, jak ją zapisano.</Notice>
  return (
    <Notice kind={flaws.every((flaw) => flaw === 'freePages') ? 'due' : 'block'} title="Plik jest uszkodzony">
      {flaws.map((flaw) => (
        <p key={flaw}>{words[flaw]}</p>
      ))}
      <p>Sprawdzenie niczego nie zmieniło. Zrób kopię tego pliku i otwórz ostatnią dobrą kopię z folderu „kopie”.</p>
    </Notice>
  )
}

/** Reads the whole file on demand and says whether it is what the program wrote. */
export function FileCheckSection() {
  const run = useTell('fileCheck.run')
  const [found, setFound] = useState<FullCheck>()
  const [refused, setRefused] = useState<CallError>()
  const check = async () => {
    const answer = await run.tell({})
    setFound(answer.ok ? answer.value : undefined)
    setRefused(answer.ok ? undefined : answer.error)
  }
  return (
    <section className={css.section} aria-labelledby="file-check">
      <h2 id="file-check">Czy plik z danymi jest cały</h2>
      <p>
        Program czyta cały plik i sprawdza, czy każda jego część jest taka, jak ją zapisał. Niczego nie zmienia. Przy
        dużym pliku trwa to kilka sekund; inne czynności poczekają.
      </p>
      <Button
        leftSection={<IconFileSearch size={16} aria-hidden />}
        loading={run.isTelling}
        onClick={() => void check()}
      >
        Sprawdź plik
      </Button>
      <div role="status">
        {refused && <RefusedState error={refused} onAgain={() => void check()} />}
        {found && <Found check={found} />}
      </div>
    </section>
  )
}
