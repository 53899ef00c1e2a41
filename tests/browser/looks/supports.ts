import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })
const form = (name: string | RegExp) => (page: Page) => page.getByRole('form', { name })
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const openRow = (words: string) => (page: Page) =>
  page.locator('tbody tr').filter({ hasText: words }).first().getByText(words).first().click()
const wrong = (page: Page) => page.locator('[aria-invalid="true"]').first()
const panelGone = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
}
const after =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page)
  }

/** What people got beside classes and what became of them, over the sample. */
export const supportStates: readonly ScreenState[] = [
  {
    path: '/kursy',
    looks: [
      { name: 'kursy', until: table('Kursy') },
      { name: 'kurs', act: openRow('Opiekun dzieci'), until: table('Osoby na kursie') },
      {
        name: 'zaznaczone osoby',
        act: (page) => page.getByLabel('Zaznacz wszystkie widoczne').last().check(),
        until: (page) => page.getByText(/^Zaznaczono/),
      },
      { name: 'udział w kursie', act: openRow('Żyła Łucja'), until: form(/^Udział w kursie/) },
      { name: 'karta kursu', act: press('Drukuj kartę'), until: paper },
      { name: 'dane kursu', act: tab('Dane'), until: form('Dane kursu') },
      { name: 'nowy kurs', act: after(panelGone, press('Nowy kurs')), until: form('Nowy kurs') },
      { name: 'odmowa', act: press('Dodaj kurs'), until: wrong },
    ],
  },
  {
    path: '/kursy/staze',
    looks: [
      { name: 'staże', until: table('Staże i praktyki') },
      { name: 'staż', act: openRow('Dąb'), until: form('Staż lub praktyka') },
      {
        name: 'zatrudnienie po stażu',
        act: tab('Zatrudnienie po stażu'),
        until: (page) => page.getByText(/Po tym stażu/),
      },
    ],
  },
  {
    path: '/kursy/prace',
    looks: [
      { name: 'godziny miesiąca', until: table('Godziny prac społecznie użytecznych w miesiącu') },
      {
        name: 'powyżej limitu',
        act: async (page) => {
          for (let month = 0; month < 4; month += 1)
            await page.getByRole('button', { name: 'Poprzedni miesiąc' }).click()
        },
        until: (page) => page.getByText('Powyżej limitu', { exact: true }),
      },
      { name: 'wydruk miesiąca', act: press('Drukuj miesiąc'), until: paper },
      { name: 'okresy', act: tab(/^Okresy prac/), until: table('Okresy prac') },
      { name: 'okres', act: openRow('Ósmak'), until: form('Prace społecznie użyteczne') },
    ],
  },
  {
    path: '/kursy/swiadczenia',
    looks: [
      { name: 'rejestr', until: table('Świadczenia') },
      { name: 'nowe świadczenie', act: press('Nowe świadczenie'), until: form('Nowe świadczenie') },
      { name: 'sumy', act: after(panelGone, press('Pokaż sumy')), until: table('Sumy według rodzaju') },
    ],
  },
  {
    path: '/kursy/wydarzenia',
    looks: [
      { name: 'wydarzenia', until: table('Wydarzenia') },
      { name: 'wydarzenie', act: openRow('Festiwal'), until: form('Wydarzenie') },
    ],
  },
  {
    path: '/kursy/efekty',
    looks: [
      { name: 'efekty', until: table('Efekty') },
      { name: 'efekt', act: openRow('powrót do nauki'), until: form('Efekt') },
      {
        name: 'do sprawdzenia',
        act: after(tab(/^Do sprawdzenia/), (page) => page.getByLabel('Pokaż').selectOption('older')),
        until: table('Do sprawdzenia'),
      },
      { name: 'kontakt', act: press(/^Inna odpowiedź/), until: form('Kontakt po zakończeniu') },
      { name: 'wskaźniki', act: tab('Wskaźniki'), until: table('Wskaźniki efektów') },
      { name: 'kto za liczbą stoi', act: openRow('praca'), until: (page) => page.getByRole('complementary') },
      { name: 'nakładanie się', act: tab(/^Nakładanie/), until: table('Wsparcie w tym samym czasie') },
      { name: 'ankieta', act: tab('Ankieta końcowa'), until: table('Podsumowanie ankiety końcowej') },
      { name: 'pusta ankieta', act: press('Drukuj pustą ankietę'), until: paper },
    ],
  },
  {
    path: '/uczestnicy/udzial/11/wsparcie',
    looks: [
      { name: 'wsparcie', until: table('Kursy tej osoby') },
      { name: 'staż', act: press('Nowy staż lub praktyka'), until: form('Nowy staż lub praktyka') },
    ],
  },
  {
    path: '/uczestnicy/udzial/2/efekty',
    looks: [
      { name: 'efekty', until: form('Ankieta końcowa') },
      { name: 'nowy efekt', act: press('Nowy efekt'), until: form('Nowy efekt') },
    ],
  },
  {
    path: '/ustawienia/limity',
    looks: [
      { name: 'limity', until: table('Limity i stawki') },
      { name: 'nowa wartość', act: press('Nowa wartość'), until: form('Limit lub stawka') },
    ],
  },
]

/** The same screen before there is an edition. */
export const emptySupportState: ScreenState = {
  path: '/kursy',
  looks: [{ name: 'pusty plik', until: (page) => page.getByRole('button', { name: 'Dodaj pierwszą edycję' }) }],
}
