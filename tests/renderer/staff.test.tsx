import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OperatorPanel } from '../../renderer/features/club/OperatorPanel.tsx'
import StaffPage from '../../renderer/pages/StaffPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aMeeting, editionWith } from '../support/meetings.ts'
import { anEdition } from '../support/records.ts'
import { show } from '../support/screen.tsx'
import { aMember, anAssignment } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

function open(path = '/kadra') {
  history.replaceState(null, '', path)
  return show(<StaffPage />, bridgeTo(b)).user
}
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const choose = (name: string | RegExp) => screen.findByRole('combobox', { name })

describe('the list of the staff', () => {
  it('says what it is for while it is empty, and the first step adds somebody', async () => {
    const user = open()
    expect(await screen.findByText('Nie ma jeszcze nikogo z kadry')).toBeVisible()
    await user.click(await button('Dodaj pierwszą osobę'))
    await user.type(await field(/Nazwisko/), 'Źdźbło')
    await user.type(await field(/Imię/), 'Grażyna')
    await user.click(screen.getByRole('checkbox', { name: /Pracuje przy komputerze/ }))
    await user.click(await button('Dodaj osobę'))
    expect(await screen.findByRole('complementary', { name: 'Grażyna Źdźbło' })).toBeVisible()
    const { operators } = await b.ask('club.get', {})
    expect(operators.map(({ name }) => name)).toContain('Grażyna Źdźbło')
  })
  it('finds by role, marks a missing statement of confidentiality, and takes the filter off', async () => {
    const { id } = await b.ask('staff.save', aMember({ confidentialityOn: null }))
    await b.ask('staff.save', aMember({ lastName: 'Bąk', firstName: 'Ewa', active: false }))
    await b.ask('staff.saveAssignment', anAssignment(id))
    const user = open()
    const list = await screen.findByRole('table', { name: 'Kadra' })
    expect(within(list).getByText('brak')).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Szukaj' }), 'psych')
    expect(await screen.findByText(/^1.osoba$/)).toBeVisible()
    expect(screen.queryByText(/^Bąk Ewa/)).toBeNull()
    await user.type(screen.getByRole('searchbox', { name: 'Szukaj' }), 'xx')
    await user.click(await button('Pokaż wszystko'))
    expect(await screen.findByText(/^Bąk Ewa/)).toBeVisible()
  })
  it('keeps somebody who leads classes open and in the file', async () => {
    const { participationIds } = await editionWith(b, ['Łoś Żaneta'])
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('supportCards.saveMeeting', aMeeting(participationIds[0]!, { leaderIds: [id] }))
    const user = open(`/kadra/${id}`)
    await user.click(await button('Usuń osobę z kadry'))
    expect(await screen.findByRole('complementary', { name: 'mgr Grażyna Źdźbło' })).toBeVisible()
    expect(await b.ask('staff.list', {})).toHaveLength(1)
  })
})

describe('an assignment', () => {
  it('is added from the panel with its role, basis, time and edition', async () => {
    const { id: editionId } = await b.ask('editions.save', anEdition())
    const { id } = await b.ask('staff.save', aMember())
    const user = open(`/kadra/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Zaangażowania/ }))
    await user.click(await button('Dodaj zaangażowanie'))
    await screen.findByRole('option', { name: 'psycholog' })
    await user.selectOptions(await choose(/Rola/), 'psycholog')
    await user.selectOptions(await choose(/Podstawa/), 'umowa zlecenia')
    await user.type(await field('Godzin w miesiącu'), '20,5')
    await user.type(await field(/^Od/), '1.5.2021')
    await user.selectOptions(await choose('Edycja'), '2021')
    await user.click(await button('Dodaj zaangażowanie'))
    expect(await screen.findByText('umowa zlecenia, 20,5 godz. w miesiącu')).toBeVisible()
    expect((await b.ask('staff.get', { id })).assignments).toMatchObject([
      { editionId, monthMinutes: 1230, fteHundredths: null, role: 'PSYCHOLOGIST', validFrom: '2021-05-01' },
    ])
  })
  it('sends only the way of time that was chosen, and keeps what was typed when it is refused', async () => {
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('staff.saveAssignment', anAssignment(id))
    const user = open(`/kadra/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Zaangażowania/ }))
    await user.click(await button(/psycholog/))
    await user.click(await screen.findByRole('radio', { name: 'część etatu' }))
    await user.type(await field(/Część etatu/), '0,5')
    await user.clear(await field('Do'))
    await user.type(await field('Do'), '30.04.2021')
    await user.click(await button('Zapisz zaangażowanie'))
    expect(await screen.findByText('Koniec zaangażowania jest przed jego początkiem.')).toBeVisible()
    expect(await field(/Część etatu/)).toHaveValue('0,5')
    await user.clear(await field('Do'))
    await user.click(await button('Zapisz zaangażowanie'))
    expect(await screen.findByText('umowa zlecenia, 0,5 etatu')).toBeVisible()
  })
  it('warns where two of them are more than one post', async () => {
    const { id } = await b.ask('staff.save', aMember())
    const post = { monthMinutes: null, fteHundredths: 75, basis: 'EMPLOYMENT' }
    await b.ask('staff.saveAssignment', anAssignment(id, post))
    await b.ask('staff.saveAssignment', anAssignment(id, { ...post, validFrom: '2021-09-01' }))
    const user = open(`/kadra/${id}`)
    await user.click(await screen.findByRole('tab', { name: /Zaangażowania/ }))
    expect(await screen.findByText('Zaangażowania dają razem 1,5 etatu od 01.09.2021 do 31.12.2021.')).toBeVisible()
  })
})

describe('the record of hours', () => {
  it('is written down for a whole month by keyboard and saved as one step', async () => {
    const [one, two] = [
      await b.ask('staff.save', aMember()),
      await b.ask('staff.save', aMember({ lastName: 'Bąk', firstName: 'Ewa' })),
    ]
    await b.ask('staff.saveAssignment', anAssignment(one.id, { validTo: null }))
    await b.ask('staff.saveAssignment', anAssignment(two.id, { validTo: null, role: 'TRAINER', monthMinutes: null }))
    const user = open('/kadra/godziny')
    const first = await field('Godziny: Bąk Ewa, trener')
    await user.click(first)
    await user.keyboard('12,5{Enter}20{Control>}{Enter}{/Control}')
    expect(await screen.findByText('32,5 godz.')).toBeVisible()
    const saved = await b.ask('staff.hours', { year: 2022 })
    expect(saved.rows.map((row) => row.months[0]?.minutes)).toEqual([750, 1200])
    await b.ask('history.undo', {})
    expect((await b.ask('staff.hours', { year: 2022 })).total).toBe(0)
  })
  it('fills what was agreed into empty fields only', async () => {
    const { id } = await b.ask('staff.save', aMember())
    const { id: assignmentId } = await b.ask('staff.saveAssignment', anAssignment(id, { validTo: null }))
    await b.ask('staff.saveAssignment', anAssignment(id, { validTo: null, role: 'TRAINER', monthMinutes: 300 }))
    await b.ask('staff.saveHours', { year: 2022, entries: [{ assignmentId, month: 1, minutes: 60, revision: null }] })
    const user = open('/kadra/godziny')
    await user.click(await button('Wpisz umówione godziny w puste pola'))
    expect(await field('Godziny: Źdźbło Grażyna, psycholog')).toHaveValue('1')
    expect(await field('Godziny: Źdźbło Grażyna, trener')).toHaveValue('5')
  })
  it('warns of too many hours before they are saved, and saves them all the same', async () => {
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('staff.saveAssignment', anAssignment(id, { validTo: null }))
    const user = open('/kadra/godziny')
    await user.type(await field('Godziny: Źdźbło Grażyna, psycholog'), '277')
    expect(
      await screen.findByText(/277 godz\. pracy w miesiącu styczeń 2022, najwyżej może być 276 godz\./),
    ).toBeVisible()
    await user.click(await button('Zapisz godziny'))
    await user.selectOptions(await choose('Miesiąc'), 'cały rok')
    expect(await screen.findByText(/Ponad limit miesiąca: styczeń 277 z 276/)).toBeVisible()
  })
  it('shows the hours led in confirmed classes beside, and names what is not counted', async () => {
    const { participationIds, editionId } = await editionWith(b, ['Łoś Żaneta'])
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('staff.saveAssignment', anAssignment(id, { editionId, validTo: null }))
    await b.ask(
      'supportCards.saveMeeting',
      aMeeting(participationIds[0]!, { heldOn: '2022-01-04', leaderIds: [id], endsAt: 630 }),
    )
    const user = open('/kadra/godziny')
    const row = (await field('Godziny: Źdźbło Grażyna, psycholog')).closest('tr')!
    expect(within(row).getByText('1,5')).toBeVisible()
    await user.selectOptions(await choose('Miesiąc'), 'cały rok')
    expect(await screen.findByRole('row', { name: /prowadzone zajęcia 1,5/ })).toBeVisible()
  })
  it('of a year without assignments says so and leads to the people', async () => {
    const user = open('/kadra/godziny')
    await user.click(await button('Otwórz listę osób'))
    expect(await screen.findByText('Nie ma jeszcze nikogo z kadry')).toBeVisible()
  })
})

describe('somebody at work', () => {
  it('is offered from the staff while the name is typed, and is then the same person', async () => {
    const { id } = await b.ask('staff.save', aMember())
    const { user } = show(<OperatorPanel operator={undefined} onClose={() => {}} />, bridgeTo(b))
    await user.type(await screen.findByLabelText(/Imię i nazwisko/, { selector: 'input' }), 'zdzb')
    await user.click(await screen.findByRole('option', { name: /Grażyna Źdźbło/ }))
    await user.click(await button('Dodaj osobę'))
    await expect.poll(async () => (await b.ask('staff.get', { id })).atComputer).toBe(true)
  })
})
