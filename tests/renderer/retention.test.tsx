import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DueSection } from '../../renderer/features/dataProtection/retention/DueSection.tsx'
import { RuleSection } from '../../renderer/features/dataProtection/retention/RuleSection.tsx'
import type { Open, SectionProps } from '../../renderer/features/dataProtection/sectionProps.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aBreach, anAuthorisation } from '../support/dataProtection.ts'
import { aRule } from '../support/retention.ts'
import { show } from '../support/screen.tsx'
import { aMember } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const props = (open: Open = null): SectionProps => ({
  ...{ today: testDay, open, onOpen: () => undefined },
  print: (papers) =>
    papers.map(({ label, document }) => (
      <span key={label} title={'on' in document ? String(document.on) : ''}>
        druk: {label}
      </span>
    )),
  history: (kind, id) => <p>{`historia ${kind} ${id}`}</p>,
})
const names = () => screen.getAllByRole('link', { name: /RODO|naruszenie/ }).map((one) => one.textContent)
const optionsOf = (name: string) =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole('option')
    .map((one) => one.textContent)

it('lists what is due by kind, with counts that are those of the list, and leads to each record', async () => {
  const { id } = await b.ask('staff.save', aMember())
  await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id, { validTo: '2021-12-31' }))
  await b.ask('dataProtection.saveBreach', aBreach({ noticedOn: '2021-03-01', closedOn: '2022-01-05' }))
  const { user } = show(<DueSection {...props()} />, bridgeTo(b))
  expect(await screen.findByText('Na ten dzień nic nie jest po terminie')).toBeVisible()
  const day = screen.getByRole('textbox', { name: 'Na dzień' })
  await user.clear(day)
  await user.type(day, '1.12.2027')
  expect(await screen.findByRole('link', { name: '1/RODO/2021, Źdźbło Grażyna' })).toHaveAttribute(
    'href',
    '/ochrona-danych/upowaznienia/1',
  )
  expect(names()).toEqual(['1/RODO/2021, Źdźbło Grażyna', 'naruszenie zauważone 01.03.2021'])
  expect(optionsOf('Termin')).toEqual(['minął albo mija (2)', 'minął (1)', 'mija w ciągu 90 dni (1)'])
  expect(optionsOf('Rodzaj zapisów')).toContain('rejestr naruszeń (1)')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rodzaj zapisów' }), 'rejestr naruszeń (1)')
  expect(screen.queryByRole('link', { name: /RODO/ })).not.toBeInTheDocument()
  expect(optionsOf('Termin')).toEqual(['minął albo mija (1)', 'minął (0)', 'mija w ciągu 90 dni (1)'])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Termin' }), 'minął (0)')
  await user.click(screen.getByRole('button', { name: 'Pokaż wszystko' }))
  expect(names()).toHaveLength(2)
  expect(screen.getByText('druk: Lista zapisów po terminie')).toBeVisible()
})

it('says that there is no such day; the list and its paper stay of the day before, and say so', async () => {
  await b.ask('dataProtection.saveBreach', aBreach({ noticedOn: '2021-03-01', closedOn: '2022-01-05' }))
  const { user } = show(<DueSection {...props()} />, bridgeTo(b))
  const day = await screen.findByRole('textbox', { name: 'Na dzień' })
  await user.clear(day)
  await user.type(day, '1.12.2027')
  expect(await screen.findByText(/^1\szapis na dzień 01.12.2027$/)).toBeVisible()
  await user.type(day, 'x')
  expect(screen.getByText('Nie ma takiego dnia.')).toBeVisible()
  expect(screen.getByText(/^1\szapis na dzień 01.12.2027$/)).toBeVisible()
  expect(screen.getByText('druk: Lista zapisów po terminie')).toHaveAttribute('title', '2027-12-01')
})

it('shows every rule with its length and how sure it is', async () => {
  show(<RuleSection {...props()} />, bridgeTo(b))
  const row = within((await screen.findByText('Teczki uczestników')).closest('tr')!)
  expect(row.getByText(/^5\slat od początku roku po roku końca zadania/)).toBeVisible()
  expect(row.getByText('z pamięci, do sprawdzenia')).toBeVisible()
  expect(row.getByText('zawsze')).toBeVisible()
})

it('a rule is changed, told as checked only with who and when, and every date follows', async () => {
  const [rule] = await b.ask('retention.rules', {})
  const { user } = show(<RuleSection {...props(rule!.id)} />, bridgeTo(b))
  const form = within(await screen.findByRole('form', { name: 'Okres przechowywania' }))
  const length = form.getByRole('textbox', { name: /^Jak długo/ })
  await user.clear(length)
  await user.type(length, '7')
  await user.selectOptions(form.getByRole('combobox', { name: /^Stan podstawy/ }), 'sprawdzona ze źródłem')
  await user.click(form.getByRole('button', { name: 'Zapisz okres' }))
  await waitFor(() => expect(form.getByRole('textbox', { name: /^Sprawdzono dnia/ })).toBeInvalid())
  await user.type(form.getByRole('textbox', { name: /^Sprawdzono dnia/ }), '10.1.2022')
  await user.type(form.getByRole('textbox', { name: /^Kto sprawdził/ }), 'Jan Żbik')
  await user.click(form.getByRole('button', { name: 'Zapisz okres' }))
  await waitFor(async () =>
    expect((await b.ask('retention.rules', {}))[0]).toMatchObject({ lengthValue: 7, checkedBy: 'Jan Żbik' }),
  )
})

it('a new version is added with the day it holds from; the days to count from are those of the kind', async () => {
  await b.ask('retention.saveRule', aRule({ kind: 'breach', event: 'notice' }))
  const { user } = show(<RuleSection {...props('new')} />, bridgeTo(b))
  const form = within(await screen.findByRole('form', { name: 'Nowy okres przechowywania' }))
  await user.selectOptions(form.getByRole('combobox', { name: /^Rodzaj zapisów/ }), 'Wnioski osób o ich dane')
  expect(
    within(form.getByRole('combobox', { name: /^Licząc od/ }))
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['wybierz', 'odpowiedzi na wniosek', 'wpłynięcia wniosku'])
  await user.type(form.getByRole('textbox', { name: /^Obowiązuje od/ }), '1.2.2022')
  await user.type(form.getByRole('textbox', { name: /^Jak długo/ }), '3')
  await user.selectOptions(form.getByRole('combobox', { name: /^Licząc od/ }), 'wpłynięcia wniosku')
  await user.type(form.getByRole('textbox', { name: /^Podstawa/ }), 'uchwała zarządu')
  await user.click(form.getByRole('button', { name: 'Dodaj okres' }))
  await waitFor(async () =>
    expect((await b.ask('retention.rules', {})).filter(({ kind }) => kind === 'request')).toMatchObject([
      { validFrom: '2022-02-01', lengthValue: 3, event: 'receipt', current: false },
      { validFrom: null, current: true },
    ]),
  )
})
