import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { counted } from '#shared/kernel/text.ts'
import type { ScanCheck, ScanProblem } from '#shared/scans/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { ReleaseScans } from './ReleaseScans.tsx'
import { recordAddress } from './recordAddress.ts'
import css from './scans.module.css'
import { sumWords } from './scanWords.ts'

function Problem({ problem }: { problem: ScanProblem }) {
  const address = recordAddress(problem)
  const words = problem.record === '' ? 'Otwórz kosz' : `Otwórz: ${problem.record}`
  return (
    <li>
      {problem.text} {address && <Link href={address}>{words}</Link>}
    </li>
  )
}

/** What was found when all scans were read again. */
function Found({ check: { scans, problems } }: { check: ScanCheck }) {
  const words = counted(scans, 'skan', 'skany', 'skanów')
  if (problems.length === 0)
    return <Notice kind="good">Sprawdzono {words}. Wszystkie są w pliku i są takie, jak przy dodaniu.</Notice>
  const missing = problems.filter(({ problem }) => problem === 'missing').length
  const altered = problems.length - missing
  return (
    <Notice kind="block" title={`Sprawdzono ${words}. Brakuje: ${missing}, zmienionych: ${altered}.`}>
      <ul className={css.refused}>
        {problems.map((one) => (
          <Problem key={`${one.linkId} ${one.text}`} problem={one} />
        ))}
      </ul>
    </Notice>
  )
}

/** Scans of the whole file: how many and how large, whether all are there as they were added, and letting room go. */
export function ScanKeeping() {
  const sums = useAsk('scans.sums', {})
  const [isWanted, setWanted] = useState(false)
  const check = useAsk('scans.verify', { grantId: null }, { enabled: isWanted })
  if (sums.error) return <RefusedState error={sums.error} onAgain={sums.again} />
  if (!sums.data) return <Loading />
  const { kept } = sums.data
  return (
    <div className={css.keeping}>
      <section aria-labelledby="scans-check">
        <h2 id="scans-check">Skany w pliku klubu</h2>
        <p>{kept.scans === 0 ? 'W pliku nie ma jeszcze żadnego skanu.' : `W pliku: ${sumWords(kept)}.`}</p>
        <p className={css.dim}>
          Ten sam plik dodany w kilku miejscach liczy się raz. Sprawdzenie czyta treść wszystkich skanów i porównuje ją
          z sumą kontrolną z dnia dodania; niczego nie zmienia.
        </p>
        <Button
          leftSection={<IconFileSearch size={16} aria-hidden />}
          loading={isWanted && (check.isLoading || check.isRefreshing)}
          onClick={() => (isWanted ? check.again() : setWanted(true))}
        >
          Sprawdź skany
        </Button>
        <div role="status">
          {check.error && <RefusedState error={check.error} onAgain={check.again} />}
          {check.data && !check.error && <Found check={check.data} />}
        </div>
      </section>
      <ReleaseScans sums={sums.data} />
    </div>
  )
}
