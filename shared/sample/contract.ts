import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'

/** What a call over the sample is answered when none is open (any more): the window goes back to the own file. */
export const sampleClosedCode = 'sampleClosed'

/**
 * The sample: made-up people and documents in a throw-away file of their own, which a window shows instead of the own file. Each
 * call says which of the two it is meant for (`bridge.sample`), so nothing typed in one can reach the other.
 */
export const sampleContract = {
  /**
   * Makes a fresh sample; one that was open goes with all that was changed in it. It takes seconds, and calls over the own file go
   * on meanwhile. The own file is neither read nor written.
   */
  'sample.open': fileAction({ input: z.strictObject({}), output: z.object({}), areas: [] }),
  /** Takes the sample away with all that was changed in it, or stops making it. When there is none, nothing happens. */
  'sample.close': fileAction({ input: z.strictObject({}), output: z.object({}), areas: [] }),
  /** How much of the sample that is being made is there, of `total`; `null`: none is being made. */
  'sample.progress': fileQuery({
    input: z.strictObject({}),
    output: z.object({ done: z.int().min(0), total: z.int().min(1) }).nullable(),
    areas: [],
  }),
}
