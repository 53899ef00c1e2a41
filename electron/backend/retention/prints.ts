import type { z } from 'zod'
import { addDays, formatDate } from '#shared/kernel/dates.ts'
import { kindsOfRecord } from '#shared/retention/kinds.ts'
import type { retentionPrints } from '#shared/retention/prints.ts'
import { proofNames } from '#shared/retention/schema.ts'
import { dueWords, ruleWords, soonDays, startedWords } from '#shared/retention/words.ts'
import { tablePaper } from '../dataProtection/tablePaper.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { dueOn } from './due.ts'
import { rulesOf } from './queries.ts'

/** Gathers what each paper of keeping records says. */
export const retentionPrinting: PrintsFor<z.output<(typeof retentionPrints)[number]>> = {
  retentionDue: async ({ db, clock }, { on }) => {
    const lines = await dueOn(db, on)
    return tablePaper({ db, clock }, 'terminy-przechowywania.pdf', {
      title: 'Zapisy, których termin przechowywania minął albo mija',
      intro: `Na dzień ${formatDate(on)}. Termin minął: ${lines.filter(({ state }) => state === 'due').length}. Mija do ${formatDate(addDays(on, soonDays))}: ${lines.filter(({ state }) => state === 'soon').length}.`,
      columns: [
        { name: 'Rodzaj zapisów', width: 112 },
        { name: 'Co', width: '*' },
        { name: 'Termin liczony od', width: 112 },
        { name: 'Przechowywać do', width: 66 },
        { name: 'Stan', width: 56 },
        { name: 'Co stoi na przeszkodzie', width: 184 },
      ],
      rows: lines.map((line) => [
        kindsOfRecord[line.kind].name,
        line.name,
        startedWords(line),
        formatDate(line.until),
        dueWords(line),
        line.blocked ?? '',
      ]),
      empty: 'Na ten dzień nie ma zapisów, których termin minął albo mija.',
      notes: [
        'Ostatni dzień terminu jeszcze należy do przechowywania. Gdy umowa dotacji każe dłużej niż okres stowarzyszenia, liczy się umowa.',
      ],
    })
  },
  retentionPlan: async ({ db, clock }) => {
    const rules = await rulesOf(db, clock.today())
    return tablePaper({ db, clock }, 'plan-retencji.pdf', {
      title: 'Plan retencji – okresy przechowywania',
      columns: [
        { name: 'Rodzaj zapisów', width: 130 },
        { name: 'Okres', width: 170 },
        { name: 'Obowiązuje od', width: 70 },
        { name: 'Podstawa', width: '*' },
        { name: 'Stan podstawy', width: 120 },
      ],
      rows: rules.map((rule) => [
        kindsOfRecord[rule.kind].name,
        ruleWords(rule),
        rule.validFrom === null ? 'zawsze' : formatDate(rule.validFrom),
        [rule.legalBasis, rule.note].filter(Boolean).join('\n'),
        rule.proof === 'checked' && rule.checkedOn !== null
          ? `${proofNames.checked}: ${formatDate(rule.checkedOn)}, ${rule.checkedBy}`
          : proofNames.memory,
      ]),
      empty: 'Nie ma żadnego okresu.',
      notes: [
        'Okres wybiera się według dnia, od którego się liczy. Gdy umowa dotacji każe dłużej, liczy się umowa; przy kilku udziałach osoby liczy się najdłuższy.',
      ],
    })
  },
}
