import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AccessSection } from '../../renderer/features/dataProtection/AccessSection.tsx'
import { ActivitySection } from '../../renderer/features/dataProtection/ActivitySection.tsx'
import { AuthorisationSection } from '../../renderer/features/dataProtection/AuthorisationSection.tsx'
import { BreachSection } from '../../renderer/features/dataProtection/BreachSection.tsx'
import { ChecklistSection } from '../../renderer/features/dataProtection/ChecklistSection.tsx'
import { ClauseSection } from '../../renderer/features/dataProtection/ClauseSection.tsx'
import { DisclosureSection } from '../../renderer/features/dataProtection/DisclosureSection.tsx'
import { RequestSection } from '../../renderer/features/dataProtection/RequestSection.tsx'
import { RestrictionMark } from '../../renderer/features/dataProtection/RestrictionMark.tsx'
import { RestrictionSection } from '../../renderer/features/dataProtection/RestrictionSection.tsx'
import type { Open, SectionProps } from '../../renderer/features/dataProtection/sectionProps.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aBreach, anAuthorisation, aRequest } from '../support/dataProtection.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'
import { aMember } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

function Part({ of: Section }: { of: (props: SectionProps) => React.ReactNode }) {
  const [open, setOpen] = useState<Open>(null)
  const none = () => null
  return <Section today={testDay} open={open} onOpen={setOpen} print={none} history={none} />
}
const opened = (section: (props: SectionProps) => React.ReactNode) => show(<Part of={section} />, bridgeTo(b)).user
const open = async (user: ReturnType<typeof opened>, words: string | RegExp) =>
  user.click(await screen.findByText(words))

it('a request is typed in for a person of the list and tells its last day', async () => {
  await b.ask('people.save', aPerson())
  const user = opened(RequestSection)
  await user.click((await screen.findAllByRole('button', { name: 'Nowy wniosek' }))[0]!)
  await user.selectOptions(await screen.findByLabelText(/^O co chodzi/), 'sprostowanie (art. 16)')
  await user.type(screen.getByRole('combobox', { name: 'Osoba z listy' }), 'los')
  await user.click(await screen.findByRole('option', { name: /Łoś Żaneta/ }))
  expect(screen.queryByLabelText('Kto złożył wniosek')).toBeNull()
  expect(await screen.findByLabelText('Zmiana w danych, którą to załatwiono')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Dodaj wniosek' }))
  expect(await screen.findByText('Odpowiedzieć trzeba do 10.02.2022.')).toBeDefined()
})
it('a request that nobody made is refused beside its field', async () => {
  const user = opened(RequestSection)
  await user.click((await screen.findAllByRole('button', { name: 'Nowy wniosek' }))[0]!)
  await user.selectOptions(await screen.findByLabelText(/^O co chodzi/), 'inny wniosek')
  await user.click(screen.getByRole('button', { name: 'Dodaj wniosek' }))
  expect(await screen.findByText(/Wybierz osobę z listy albo wpisz/)).toBeDefined()
})
it('a late request blocks in words, an answered one is quiet', async () => {
  await b.ask('dataProtection.saveRequest', aRequest({ receivedOn: '2021-11-02' }))
  const user = opened(RequestSection)
  await open(user, 'Gęś Maria')
  expect(await screen.findByText('Termin odpowiedzi minął 02.12.2021.')).toBeDefined()
})
it('who has no authorisation is told above the list, and gets one from there', async () => {
  await b.ask('staff.save', aMember())
  const user = opened(AuthorisationSection)
  expect(await screen.findByText('Bez ważnego upoważnienia: 1 osoba z kadry')).toBeDefined()
  await user.click((await screen.findAllByRole('button', { name: 'Nowe upoważnienie' }))[0]!)
  expect(await screen.findByLabelText(/^Numer upoważnienia/)).toHaveValue('1/RODO/2022')
  await user.selectOptions(screen.getByLabelText(/^Osoba z kadry/), screen.getByRole('option', { name: /Źdźbło/ }))
  await user.click(screen.getByRole('button', { name: 'Dodaj upoważnienie' }))
  await waitFor(() => expect(screen.queryByText(/Bez ważnego upoważnienia/)).toBeNull())
})
it('an authorisation ends today by one press', async () => {
  const { id } = await b.ask('staff.save', aMember())
  await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id))
  const user = opened(AuthorisationSection)
  await open(user, '1/RODO/2021')
  await user.click(await screen.findByRole('button', { name: 'Zakończ z dniem dzisiejszym' }))
  await waitFor(async () =>
    expect((await b.ask('dataProtection.authorisations', {})).rows).toMatchObject([{ validTo: testDay }]),
  )
})
it('a breach counts its hours down until it is reported', async () => {
  await b.ask('dataProtection.saveBreach', aBreach())
  const user = opened(BreachSection)
  await open(user, 'Zgubiono wydruk listy obecności.')
  expect(await screen.findByText(/Do zgłoszenia do UODO zostało: \d+ godzin/)).toBeDefined()
  await user.type(screen.getByLabelText('Zgłoszono do UODO'), '10.01.2022')
  await user.click(screen.getByRole('button', { name: 'Zapisz naruszenie' }))
  await waitFor(() => expect(screen.queryByText(/Do zgłoszenia do UODO zostało/)).toBeNull())
})
it('an activity is edited and moved in the register', async () => {
  const user = opened(ActivitySection)
  await open(user, 'Prowadzenie KIS – uczestnicy')
  await user.click(await screen.findByRole('button', { name: 'Przesuń niżej' }))
  await waitFor(async () =>
    expect((await b.ask('dataProtection.activities', {}))[1]).toMatchObject({ name: 'Prowadzenie KIS – uczestnicy' }),
  )
})
it('a point of the checklist is ticked with a day and a note', async () => {
  const { user } = show(<ChecklistSection print={() => null} />, bridgeTo(b))
  await open(user, 'Analiza ryzyka')
  const form = await screen.findByRole('form', { name: 'Pozycja listy kontrolnej' })
  await user.selectOptions(within(form).getByLabelText(/^Stan/), 'jest')
  await user.click(within(form).getByRole('button', { name: 'Zapisz pozycję' }))
  expect(await screen.findByText('Do zrobienia: 10 z 11')).toBeDefined()
})
it('a restriction is laid on a person, marks their data and is lifted again', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const user = opened(RestrictionSection)
  await user.click((await screen.findAllByRole('button', { name: 'Nowe ograniczenie' }))[0]!)
  await user.type(await screen.findByRole('combobox', { name: /^Osoba/ }), 'los')
  await user.click(await screen.findByRole('option', { name: /Łoś Żaneta/ }))
  await user.type(screen.getByLabelText(/^Powód/), 'spór o adres')
  await user.click(screen.getByRole('button', { name: 'Ogranicz przetwarzanie' }))
  await user.type(await screen.findByLabelText(/^Powód zniesienia/), 'wyjaśniono')
  const { unmount } = show(<RestrictionMark personId={personId} />, bridgeTo(b))
  expect(await screen.findByText(/Dane tej osoby można tylko przechowywać/)).toBeDefined()
  unmount()
  await user.click(screen.getByRole('button', { name: 'Znieś ograniczenie' }))
  await waitFor(async () => expect((await b.ask('people.list', {})).total).toBe(1))
})
it('a handing over of data is noted with its recipient', async () => {
  await b.ask('people.save', aPerson())
  const user = opened(DisclosureSection)
  await user.click((await screen.findAllByRole('button', { name: 'Zapisz przekazanie danych' }))[0]!)
  await user.type(await screen.findByRole('combobox', { name: /^Czyje dane/ }), 'los')
  await user.click(await screen.findByRole('option', { name: /Łoś Żaneta/ }))
  await user.type(screen.getByLabelText(/^Komu/), 'GOPS')
  await user.type(screen.getByLabelText(/^Co przekazano/), 'podsumowanie')
  await user.click(screen.getByRole('button', { name: 'Zapisz przekazanie' }))
  await waitFor(async () =>
    expect(await b.ask('dataProtection.disclosures', {})).toMatchObject([{ recipient: 'GOPS' }]),
  )
})
it('who lacks the present clause is told above the list', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('staff.save', aMember())
  const { user } = show(<Part of={ClauseSection} />, bridgeTo(b))
  expect(await screen.findByText(/Nie ma jej: 2\sosoby/)).toBeDefined()
  expect(screen.getAllByText('nie dostała żadnej')).toHaveLength(2)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Gdzie' }), 'kadra i wolontariusze')
  expect(screen.queryByText('Łoś Żaneta')).toBeNull()
  expect(screen.getByRole('radio', { name: 'Wszyscy (1)' })).toBeDefined()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Gdzie' }), 'wszędzie')
  for (const box of screen.getAllByRole('checkbox', { name: /^Zaznacz: / })) await user.click(box)
  await user.click(screen.getByRole('button', { name: 'Zapisz przekazanie (2)' }))
  const form = within(await screen.findByRole('form', { name: 'Przekazanie klauzuli' }))
  await user.click(form.getByRole('combobox', { name: 'Jak' }))
  await user.click(await screen.findByRole('option', { name: 'na papierze, do ręki' }))
  await user.click(form.getByRole('button', { name: 'Zapisz przekazanie (2)' }))
  await waitFor(async () =>
    expect((await b.ask('dataProtection.clauses', {})).people).toMatchObject([{ state: 'present' }]),
  )
  expect(await screen.findByText(/Ma ją każdy/)).toBeDefined()
})

it('a copy of somebody’s data is gathered, saved, and noted once it was handed over', async () => {
  await b.ask('people.save', aPerson())
  const saved: string[] = []
  const road = { ...bridgeTo(b), saveFile: async (fileId: string) => saved.push(fileId) > 0 }
  const { user } = show(<Part of={AccessSection} />, road)
  await user.click(await screen.findByRole('combobox', { name: 'Czyje dane' }))
  await user.click(await screen.findByRole('option', { name: /Łoś Żaneta/ }))
  const copy = within(await screen.findByRole('region', { name: /Kopia danych: Żaneta Łoś/ }))
  expect(copy.getByText(/^1 zapis/)).toBeDefined()
  await user.click(copy.getByRole('button', { name: 'Zapisz plik JSON' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(new TextDecoder().decode((await b.file(saved[0]!))!.bytes)).toContain('Łoś')
  await user.click(copy.getByRole('button', { name: 'Zapisz, że osoba ją dostała' }))
  await waitFor(async () =>
    expect(await b.ask('dataProtection.disclosures', {})).toMatchObject([{ kind: 'access', personName: 'Łoś Żaneta' }]),
  )
})
