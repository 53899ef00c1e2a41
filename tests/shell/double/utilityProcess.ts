import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'

/** A forked Node with the face of Electron's utility process; it runs the real entry of the back end from its source. */
export class UtilityProcess extends EventEmitter {
  readonly child: ChildProcess
  constructor(args: readonly string[]) {
    super()
    const entry = join(import.meta.dirname, '..', '..', '..', 'electron', 'backend', 'process.ts')
    this.child = fork(entry, [...args], { serialization: 'advanced', execArgv: [] })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.once('exit', (code) => this.emit('exit', code))
  }
  postMessage = (message: object): void => void this.child.send(message)
  kill = (): boolean => this.child.kill()
}
