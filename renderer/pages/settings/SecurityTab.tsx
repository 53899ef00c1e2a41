import { IdleChoice } from '../../features/vault/IdleChoice.tsx'
import { SecuritySettings } from '../../features/vault/SecuritySettings.tsx'
import { ThisComputer } from '../../features/vault/ThisComputer.tsx'
import { idleChoices, useIdleMinutes } from '../../idleLock.ts'

/** Who can open the file, and when it locks itself. */
export default function SecurityTab() {
  const [minutes, setMinutes] = useIdleMinutes()
  return (
    <SecuritySettings
      others={
        <>
          <IdleChoice choices={idleChoices} minutes={minutes} onChange={setMinutes} />
          <ThisComputer />
        </>
      }
    />
  )
}
