import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CertificateSettings } from '../../renderer/features/certificates/CertificateSettings.tsx'
import { OtherIssueDesk } from '../../renderer/features/certificates/OtherIssueDesk.tsx'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
  const { organisation, kis } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie „Łoza”', city: 'Łomazy' })
  await b.ask('club.saveKis', { ...kis, name: 'Klub Integracji Społecznej' })
  await b.ask('club.saveSignatory', { id: null, name: 'Halina Świątek', functionTitle: 'prezeska' })
})
afterEach(() => b.close())

const seen: unknown[] = []
const preview = (document: unknown) => {
  seen.push(document)
  return <output aria-label="Podgląd">{JSON.stringify(document)}</output>
}
const desk = () => {
  const issued: number[][] = []
  const { user } = show(
    <OtherIssueDesk today={testDay} preview={preview} onIssued={(ids) => issued.push(ids)} onCancel={() => {}} />,
    bridgeTo(b),
  )
  return { user, issued }
}
const select = (name: string) => screen.findByRole('combobox', { name: new RegExp(`^${name}`) })

it('those who completed a course get their papers; who did not is told why and cannot be marked', async () => {
  const { id: editionId } = await b.ask('editions.save', anEdition({ name: 'Edycja 2021' }))
  const ids: number[] = []
  for (const lastName of ['Ćwik', 'Łoś']) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    ids.push((await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))).id)
  }
  const { id: courseId } = await b.ask('courses.save', {
    id: null,
    editionId,
    name: 'Kurs opiekunki',
    organiser: '',
    theoryMinutes: 900,
    practiceMinutes: 900,
    hourMinutes: 45,
    startsOn: '2021-06-01',
    endsOn: '2021-07-01',
    syllabus: '',
    withExam: false,
    qualification: '',
    pathId: null,
    note: '',
    revision: 0,
  })
  await b.ask('courses.addTakers', { courseId, participationIds: ids, referredOn: null })
  const { takers } = await b.ask('courses.get', { id: courseId })
  const los = takers.find((one) => one.lastName === 'Łoś')!
  await b.ask('courses.completeTakers', { takerIds: [los.id], completed: true, endedOn: null })
  const { user, issued } = desk()
  await user.selectOptions(await select('Edycja'), 'Edycja 2021')
  await waitFor(async () =>
    expect(within(await select('Zajęcia lub kurs')).getByText('Kurs opiekunki (2)')).toBeTruthy(),
  )
  await user.selectOptions(await select('Zajęcia lub kurs'), 'Kurs opiekunki (2)')
  expect(await screen.findByRole('checkbox', { name: /^Ćwik Żaneta · nie ukończono/ })).toBeDisabled()
  expect(await screen.findByRole('checkbox', { name: /^Łoś Żaneta/ })).toBeChecked()
  await user.click(await screen.findByRole('button', { name: /Wydaj 1.zaświadczenie/ }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Wydaj 1.zaświadczenie/ }))
  await waitFor(() => expect(issued).toHaveLength(1))
  expect((await b.ask('certificates.list', {})).rows).toMatchObject([
    { number: '1/ZU/2022', name: 'Łoś Żaneta', subject: 'Kurs opiekunki' },
  ])
})

it('thanks go to each name written in a line of its own', async () => {
  const { user, issued } = desk()
  await user.selectOptions(await select('Rodzaj'), 'certyfikat, podziękowanie')
  await user.type(await screen.findByRole('textbox', { name: /^Dla kogo/ }), 'GOK w Łomazach\nOSP Rossosz')
  await user.type(screen.getByRole('textbox', { name: /^Za co/ }), 'pomoc w festynie')
  await user.click(await screen.findByRole('button', { name: /Wydaj 2.zaświadczenia/ }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Wydaj 2.zaświadczenia/ }))
  await waitFor(() => expect(issued).toHaveLength(1))
  expect((await b.ask('certificates.list', {})).rows.map((row) => row.name).sort()).toEqual([
    'GOK w Łomazach',
    'OSP Rossosz',
  ])
})

it('a template is worded beside the paper it makes; an unknown field is named at its box', async () => {
  const { user } = show(<CertificateSettings preview={preview} />, bridgeTo(b))
  await user.click(await screen.findByText('Podziękowanie'))
  const body = await screen.findByRole('textbox', { name: /^Pod nazwiskiem/ })
  await user.clear(body)
  await user.type(body, 'za {{kurs}')
  await user.click(screen.getByRole('button', { name: 'Zapisz wzór' }))
  expect(await screen.findByText(/Program nie zna pola \{kurs\}/)).toBeVisible()
  await user.clear(body)
  await user.type(body, 'za {{temat} dla nas')
  await waitFor(() => expect(screen.getByLabelText('Podgląd').textContent).toContain('za {temat} dla nas'))
  await user.click(screen.getByRole('button', { name: 'Zapisz wzór' }))
  await waitFor(async () =>
    expect((await b.ask('certificates.templates', {})).find((one) => one.kind === 'CE')?.body).toBe(
      'za {temat} dla nas',
    ),
  )
})
