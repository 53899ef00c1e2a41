import { useEffect } from 'react'
import type { RekeyStep } from '#shared/vault/contract.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './vault.module.css'

const words: Readonly<Record<RekeyStep, string>> = {
  copy: 'Robię kopię pliku…',
  check: 'Sprawdzam kopię…',
  rekey: 'Szyfruję kopię nowym kluczem…',
  verify: 'Sprawdzam zaszyfrowany plik…',
  copies: 'Szyfruję kopie z folderu „kopie”…',
}
/** Milliseconds between two questions. */
const pace = 200

/** How far a change of the key is, step by step. */
export function RekeyProgress() {
  const { data, again } = useAsk('vault.progress', {})
  useEffect(() => {
    const timer = setInterval(again, pace)
    return () => clearInterval(timer)
  }, [again])
  return (
    <p role="status" className={css.hint}>
      {data ? `Krok ${data.done + 1} z ${data.total}: ${words[data.step]}` : 'Przygotowuję…'} Do końca plik jest cały
      pod starym kluczem.
    </p>
  )
}
