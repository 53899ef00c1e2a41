import { useEffect, useState } from 'react'
import { Meter } from '../../ui/meter/Meter.tsx'
import { type Score, scoreWords, strengthOf } from './strength.ts'
import css from './vault.module.css'

/** How strong the passphrase is, in words and as a bar. It only tells: the choice is the user's. */
export function Strength({ passphrase }: { passphrase: string }) {
  const [score, setScore] = useState<Score>()
  useEffect(() => {
    let here = true
    if (passphrase === '') setScore(undefined)
    else void strengthOf(passphrase).then((found) => here && setScore(found))
    return () => {
      here = false
    }
  }, [passphrase])
  const words = score === undefined ? undefined : scoreWords[score]
  return (
    <div className={css.strength}>
      <Meter
        label="Siła hasła"
        value={score === undefined ? 0 : score + 1}
        max={scoreWords.length}
        tone={score !== undefined && score < 3 ? 'due' : 'calm'}
        text={words?.name ?? 'jeszcze nie wpisano'}
      />
      <p role="status" className={css.hint}>
        {words
          ? `Hasło ${words.name}. ${words.meaning}`
          : 'Najlepsze jest kilka zwykłych słów, które nic o Tobie nie mówią.'}
      </p>
    </div>
  )
}
