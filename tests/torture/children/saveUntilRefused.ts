/**
 * Opens the file named first, as the ordinary user named second (a number; 0: as whoever runs it), and saves people until one
 * is refused or there are five hundred. Says in JSON which were saved and what the refusal said.
 */
import { openBackend } from '#backend/app.ts'
import { aPerson } from '../../support/records.ts'

const [file = '', user = '0'] = process.argv.slice(2)
if (Number(user) > 0 && process.getuid?.() === 0) {
  process.setgid?.(Number(user))
  process.setuid?.(Number(user))
}
const backend = await openBackend({ file })
const saved: number[] = []
let refusal: unknown = null
while (refusal === null && saved.length < 500) {
  const answer = await backend.call(
    'people.save',
    aPerson({ otherIdentifier: `${saved.length}`, note: 'x'.repeat(4000) }),
  )
  if (answer.ok) saved.push((answer.value as { id: number }).id)
  else refusal = answer.error
}
process.stdout.write(JSON.stringify({ saved, refusal }))
process.exit(0)
