import type { Backend } from '../../app.ts'

/** Fills a fresh file with the sample data through the contract. */
export async function fillWithSample(_call: Backend['call']): Promise<void> {}
