import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** How well a passphrase holds against guessing, from 0 to 4. */
export type Score = 0 | 1 | 2 | 3 | 4

/** What each score is called, and what it means for somebody who holds a copy of the file. */
export const scoreWords: readonly { readonly name: string; readonly meaning: string }[] = [
  { name: 'bardzo słabe', meaning: 'Zgadnie je każdy, kto spróbuje kilku znanych haseł.' },
  { name: 'słabe', meaning: 'Program do zgadywania haseł znajdzie je szybko. Dopisz dwa, trzy słowa.' },
  { name: 'średnie', meaning: 'Przypadkowa osoba go nie zgadnie, uparta – tak. Dopisz jedno słowo.' },
  { name: 'dobre', meaning: 'Zgadywanie trwałoby bardzo długo.' },
  { name: 'bardzo dobre', meaning: 'Zgadywanie nie ma sensu.' },
]

let judge: Promise<ZxcvbnFactory> | undefined
/** The judge with its lists of Polish words and known passwords, over a megabyte of them: read when a passphrase is first typed. */
async function readJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, polish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-pl'),
  ])
  const ours = ['klubownik', 'klub', 'kis', 'integracja', 'społeczna', 'stowarzyszenie']
  return new Factory({
    dictionary: { ...common.dictionary, ...polish.dictionary, ours },
    graphs: common.adjacencyGraphs,
  })
}

/** Judges a passphrase in this window; nothing of it goes anywhere. Longer than a hundred characters is judged by its first hundred. */
export async function strengthOf(passphrase: string): Promise<Score> {
  judge ??= readJudge()
  return (await judge).check(passphrase.slice(0, 100)).score
}
