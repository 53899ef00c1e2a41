import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { retentionKinds } from '#shared/retention/kinds.ts'
import type { DueLine } from '#shared/retention/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aBreach, anAuthorisation, aRequest } from '../support/dataProtection.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { aRule } from '../support/retention.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
afterEach(() => b.close())
const due = (on: string) => b.ask('retention.due', { on })
const shown = (lines: readonly DueLine[]) => lines.map(({ kind, until, state }) => `${kind} ${until} ${state}`)
const ruleOf = async (kind: string) => (await b.ask('retention.rules', {})).find((one) => one.kind === kind)!

describe('over a new file', () => {
  beforeEach(async () => {
    b = await freshBackend()
  })
  const ended = async (endsOn: string) => {
    const { id: personId } = await b.ask('people.save', aPerson())
    const { id: editionId } = await b.ask('editions.save', anEdition({ startsOn: '2021-01-01', endsOn }))
    const { id } = await b.ask(
      'editions.saveParticipation',
      aParticipation({ personId, editionId, startedOn: '2021-02-01' }),
    )
    await b.ask('editions.endParticipations', { participationIds: [id], endedOn: endsOn, endReason: 'Z1' })
    return { personId, editionId }
  }

  it('every kind of record begins with one rule, from memory, holding since ever', async () => {
    const rules = await b.ask('retention.rules', {})
    expect(rules.map(({ kind }) => kind)).toEqual([...retentionKinds])
    expect(
      rules.every(
        ({ proof, validFrom, current, legalBasis }) =>
          proof === 'memory' && validFrom === null && current && legalBasis !== '',
      ),
    ).toBe(true)
    expect(rules.filter(({ lengthValue }) => lengthValue === null).map(({ kind }) => kind)).toEqual([
      'history',
      'copies',
    ])
  })

  it('a changed rule changes the list, what may be anonymised and the copy for the person at once, and undo takes it back', async () => {
    const { personId } = await ended('2021-12-31')
    expect(shown(await due('2027-01-01'))).toEqual(['participation 2026-12-31 due'])
    const rule = await ruleOf('participation')
    const { current: _, ...input } = rule
    await b.ask('retention.saveRule', { ...input, lengthValue: 6 })
    expect(shown(await due('2027-01-01'))).toEqual([])
    expect(shown(await due('2028-01-01'))).toEqual(['participation 2027-12-31 due'])
    expect(await b.ask('anonymisation.due', { on: '2027-12-31' })).toEqual([])
    expect(await b.ask('dataProtection.access', { personId })).toMatchObject({ keptUntil: '2027-12-31' })
    expect(await b.ask('history.state', {})).toMatchObject({
      undo: { sentence: 'zmieniono okres przechowywania: teczki uczestników' },
    })
    await b.ask('history.undo', {})
    expect(await b.ask('dataProtection.access', { personId })).toMatchObject({ keptUntil: '2026-12-31' })
  })

  it('a new version governs what ends from its first day on, and leaves what ended before', async () => {
    await ended('2021-12-31')
    await b.ask('retention.saveRule', aRule({ validFrom: '2022-01-01' }))
    expect(shown(await due('2027-01-01'))).toEqual(['participation 2026-12-31 due'])
    await b.ask('history.undo', {})
    await b.ask('retention.saveRule', aRule({ validFrom: '2021-12-31' }))
    expect(await due('2027-01-01')).toEqual([])
    expect(shown(await due('2032-01-01'))).toEqual(['participation 2031-12-31 due'])
    const versions = (await b.ask('retention.rules', {})).filter(({ kind }) => kind === 'participation')
    expect(versions.map(({ validFrom, current }) => [validFrom, current])).toEqual([
      ['2021-12-31', true],
      [null, false],
    ])
  })

  it('a term may run from the end of the person’s own time, and then waits for it', async () => {
    const { personId, editionId } = await ended('2021-06-30')
    const { current: _, ...rule } = await ruleOf('participation')
    await b.ask('retention.saveRule', {
      ...rule,
      event: 'participationEnd',
      counting: 'event',
      lengthValue: 6,
      lengthUnit: 'months',
    })
    expect((await due('2022-01-01')).map(({ until, event, eventOn }) => [until, event, eventOn])).toEqual([
      ['2021-12-30', 'participationEnd', '2021-06-30'],
    ])
    const { id: other } = await b.ask('editions.save', anEdition({ name: 'Edycja druga' }))
    await b.ask('editions.saveParticipation', aParticipation({ personId, editionId: other }))
    expect(editionId).not.toBe(other)
    expect(await due('2035-01-01')).toEqual([])
  })

  it('the only rule of a kind cannot be taken away, another one can, and comes back from the bin', async () => {
    const rule = await ruleOf('request')
    expect(await b.refusal('retention.removeRule', { id: rule.id })).toMatchObject({ code: 'retention.onlyOne' })
    const { id } = await b.ask('retention.saveRule', aRule({ kind: 'request', event: 'receipt' }))
    await b.ask('retention.removeRule', { id: rule.id })
    expect(await b.refusal('retention.removeRule', { id })).toMatchObject({
      message: expect.stringContaining('wnioski osób o ich dane'),
    })
    const [gone] = (await b.ask('history.bin', {})).rows
    await b.ask('history.restore', { commandId: gone!.commandId })
    expect((await b.ask('retention.rules', {})).filter(({ kind }) => kind === 'request')).toHaveLength(2)
    expect(await b.refusal('retention.removeRule', { id: 999 })).toMatchObject({ kind: 'notFound' })
  })

  it('bad input is refused at the field that is wrong', async () => {
    const fields = async (change: Parameters<typeof aRule>[0]) =>
      (await b.refusal('retention.saveRule', aRule(change))).fields.map(({ path }) => path)
    expect(await fields({ lengthValue: null })).toEqual(['lengthValue'])
    expect(await fields({ lengthValue: -1 })).toEqual(['lengthValue'])
    expect(await fields({ lengthValue: 51 })).toEqual(['lengthValue'])
    expect(await fields({ lengthValue: 601, lengthUnit: 'months' })).toEqual(['lengthValue'])
    expect(await fields({ lengthValue: 1.5 })).toEqual(['lengthValue'])
    expect(await fields({ event: 'answer' })).toEqual(['event'])
    expect(await fields({ legalBasis: ' ' })).toEqual(['legalBasis'])
    expect(await fields({ proof: 'checked' })).toEqual(['checkedOn', 'checkedBy'])
    expect(await fields({ proof: 'checked', checkedOn: '2022-01-11', checkedBy: 'Jan Żbik' })).toEqual(['checkedOn'])
    expect(await fields({ validFrom: null })).toEqual(['validFrom'])
    expect(await fields({ validFrom: '2022-02-30' })).toEqual(['validFrom'])
    const { current: _, ...rule } = await ruleOf('breach')
    expect((await b.refusal('retention.saveRule', { ...rule, kind: 'disclosure', event: 'entry' })).code).toBe(
      'retention.otherKind',
    )
    expect(await b.refusal('retention.saveRule', { ...rule, revision: 7 })).toMatchObject({ kind: 'stale' })
    expect(await b.refusal('retention.saveRule', { ...rule, id: 999 })).toMatchObject({ kind: 'notFound' })
  })

  it('the state of the proof says who compared the rule and when, and the history tells it', async () => {
    const { current: _, ...rule } = await ruleOf('grant')
    await b.ask('retention.saveRule', { ...rule, proof: 'checked', checkedOn: '2022-01-10', checkedBy: 'Jan Żbik' })
    expect(await ruleOf('grant')).toMatchObject({ proof: 'checked', checkedBy: 'Jan Żbik', checkedOn: '2022-01-10' })
    const [entry] = await b.ask('history.ofRecord', { kind: 'retentionRule', id: rule.id })
    expect(entry!.changes[0]!.fields).toContainEqual({
      field: 'podstawa sprawdzona',
      before: 'z pamięci, do sprawdzenia',
      after: 'sprawdzona ze źródłem',
    })
    expect(entry!.changes[0]!.fields).toContainEqual({ field: 'kto sprawdził', before: '', after: 'Jan Żbik' })
  })

  it('registers of data protection and papers of the staff are due by their own rules', async () => {
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id, { validTo: '2021-12-31' }))
    await b.ask('dataProtection.saveBreach', aBreach({ noticedOn: '2021-03-01', closedOn: '2021-04-01' }))
    await b.ask('dataProtection.saveBreach', aBreach())
    await b.ask(
      'dataProtection.saveRequest',
      aRequest({ receivedOn: '2021-12-20', answeredOn: '2022-01-05', outcome: 'granted' }),
    )
    await b.ask('dataProtection.saveRequest', aRequest())
    const lines = await due('2027-01-01')
    expect(lines.map(({ name, until, state, href }) => [name, until, state, href])).toEqual([
      ['1/RODO/2021, Źdźbło Grażyna', '2026-12-31', 'due', '/ochrona-danych/upowaznienia/1'],
      ['naruszenie zauważone 01.03.2021', '2026-12-31', 'due', '/ochrona-danych/naruszenia/1'],
    ])
    // What is still open has no term; the answered request ends a year later.
    expect(shown(await due('2028-01-01'))).toContain('request 2027-12-31 due')
    expect((await due('2090-01-01')).filter(({ kind }) => kind === 'request')).toHaveLength(1)
  })
})

describe('papers', () => {
  const printed = async (document: PrintRequest): Promise<string> => {
    const { fileId } = await b.ask('documents.render', { document })
    return textOf((await b.file(fileId))!.bytes).replace(/\s+/g, ' ')
  }
  beforeEach(async () => {
    b = await freshBackend({ demo: true })
  })

  it('the list for the administrator has every line of the screen, with the counts of both states', async () => {
    const on = '2026-12-01'
    const lines = await due(on)
    const text = await printed({ kind: 'retentionDue', on })
    const count = (state: string) => lines.filter((line) => line.state === state).length
    expect(text).toContain('Zapisy, których termin przechowywania minął albo mija')
    expect(text).toContain(`Termin minął: ${count('due')}. Mija do 01.03.2027: ${count('soon')}.`)
    expect(lines.length).toBeGreaterThan(15)
    expect(text).toContain(`${lines.length}. `)
    // A long name takes two lines of its cell, so the words of other cells stand between.
    for (const { name } of lines) for (const word of name.split(/[\s,]+/)) expect(text).toContain(word)
  })
  it('the plan says each rule with its basis and how sure it is', async () => {
    const text = await printed({ kind: 'retentionPlan' })
    for (const words of [
      'Plan retencji',
      'rejestr zaświadczeń',
      '10 lat od początku roku',
      'z pamięci, do sprawdzenia',
    ])
      expect(text).toContain(words)
    expect(text).toContain('razem z zapisem, którego dotyczy')
  })
  it('nothing due is said on paper too', async () => {
    expect(await printed({ kind: 'retentionDue', on: '2021-01-01' })).toContain('nie ma zapisów')
  })
})

describe('the calendar', () => {
  it('tells once a kind and day that terms are over, with as many records as stand on the list', async () => {
    b = await freshBackend({ demo: true })
    const items = await b.ask('agenda.dates', { from: '2027-01-01', to: '2027-01-01' })
    const told = items.filter(({ id }) => id.startsWith('przechowywanie-'))
    const lines = (await due('2027-01-01')).filter(({ until, kind }) => until === '2026-12-31' && kind !== 'grant')
    const byKind = Map.groupBy(lines, ({ kind }) => kind)
    expect(told.map(({ id, note }) => [id, note]).sort()).toEqual(
      [...byKind].map(([kind, own]) => [`przechowywanie-${kind}-2027-01-01`, `zapisów: ${own.length}`]).sort(),
    )
    expect(told[0]).toMatchObject({ href: '/ochrona-danych/terminy', acts: false, state: 'open' })
  })
})

describe('over the sample', () => {
  beforeEach(async () => {
    b = await freshBackend({ demo: true })
  })

  it('no figure of the first rules differs from what was counted before', async () => {
    expect((await b.ask('anonymisation.due', { on: '2026-12-31' })).length).toBe(3)
    expect((await b.ask('anonymisation.due', { on: '2027-01-01' })).length).toBe(15)
  })

  it('whoever may be anonymised on a day stands on the list of that day, and nobody else does', async () => {
    for (const on of ['2022-01-10', '2022-06-01', '2026-12-31', '2027-01-01', '2033-01-01']) {
      const people = (await due(on)).filter(({ personId, state }) => personId !== null && state === 'due')
      const ready = await b.ask('anonymisation.due', { on })
      expect(people.map(({ personId, blocked }) => [personId, blocked]).sort()).toEqual(
        ready.map(({ personId, blocked }) => [personId, blocked]).sort(),
      )
    }
  })

  it('each line has a name and a key of its own, leads to its record, and stands in the order of its end', async () => {
    const lines = await due('2060-01-01')
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    expect(lines.map(({ until }) => until)).toEqual(lines.map(({ until }) => until).toSorted())
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['participation', 'applicant', 'diagnosis', 'attendance', 'certificate', 'grant', 'volunteer'],
        ...new Set(lines.map(({ kind }) => kind)),
      ]),
    )
    for (const { name, href } of lines) {
      expect(name).not.toBe('')
      expect(href).toMatch(/^\/[a-z-]+(\/[a-z-]+)*(\/\d+)?(\/[a-z]+)?$/)
    }
  })

  it('the calendar of a grant says the same day as the list, by the contract and by a longer rule', async () => {
    const [grant] = await b.ask('grants.list', {})
    const both = async () => {
      const line = (await due('2060-01-01')).find(({ key }) => key === `grant-${grant!.id}`)!
      const deadline = (await b.ask('deadlines.ofGrant', { grantId: grant!.id })).find(({ id }) => id === 'D-11')!
      expect(deadline.date).toBe(line.until)
      return { line, deadline }
    }
    expect((await both()).line).toMatchObject({ until: '2026-12-31', by: 'rule' })
    const { current: _, ...rule } = await ruleOf('grant')
    await b.ask('retention.saveRule', { ...rule, lengthValue: 7 })
    const { line, deadline } = await both()
    expect(line).toMatchObject({ until: '2028-12-31', by: 'rule' })
    expect(deadline.explanation.replaceAll('\u00a0', ' ')).toBe(
      '7 lat od początku roku po roku końca zadania albo edycji (co później): dłużej niż w umowie.',
    )
    await b.ask('retention.saveRule', { ...rule, lengthValue: 1, revision: rule.revision + 1 })
    expect((await both()).line).toMatchObject({ until: '2026-12-31', by: 'contract' })
  })
})
