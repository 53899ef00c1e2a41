import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name, exact: true }).click()
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })
const form = (name: string) => (page: Page) => page.getByRole('form', { name })
const words = (text: string | RegExp) => (page: Page) => page.getByRole('main').getByText(text).first()
const history = (page: Page) => page.getByRole('list', { name: 'Historia zmian' }).getByRole('listitem').first()
const cell = (name: string) => (page: Page) => page.getByRole('gridcell', { name }).first()
const key = (name: string) => (page: Page) => page.keyboard.press(name)

/** Classes over the sample: groups, meetings, attendance, sums. */
export const classesStates: readonly ScreenState[] = [
  {
    path: '/zajecia/grupy',
    looks: [
      { name: 'grupy', until: table('Grupy') },
      { name: 'nowa grupa', act: press('Nowa grupa'), until: form('Nowa grupa') },
      { name: 'odmowa nowej grupy', act: press('Dodaj grupę'), until: words('Uzupełnij to pole.') },
    ],
  },
  {
    path: '/zajecia/grupy?edycja=1&otwarta=1',
    looks: [
      { name: 'grupa', until: form('Dane grupy') },
      { name: 'historia grupy', act: tab('Historia'), until: history },
    ],
  },
  {
    path: '/zajecia',
    looks: [
      { name: 'spotkania', until: table('Spotkania') },
      {
        name: 'nic nie pasuje',
        act: (page) => page.getByLabel('Szukaj').fill('qqq'),
        until: words('Nic nie pasuje do filtra.'),
      },
      {
        name: 'tydzień',
        act: press('Pokaż tydzień'),
        until: (page) => page.getByRole('region', { name: 'Spotkania w tygodniu' }),
      },
      { name: 'miejsca', act: press('Miejsca'), until: words('Sala klubu') },
      {
        name: 'miejsce',
        act: (page) => page.getByRole('button', { name: 'Zmień: Sala klubu' }).click(),
        until: form('Miejsce zajęć'),
      },
    ],
  },
  {
    path: '/zajecia/spotkania?edycja=1&grupa=1&spotkanie=1',
    looks: [
      { name: 'spotkanie', until: form('Dane spotkania') },
      { name: 'historia spotkania', act: tab('Historia'), until: history },
    ],
  },
  {
    path: '/zajecia/spotkania?edycja=1&grupa=2',
    looks: [
      { name: 'nowe spotkanie', act: press('Zaplanuj spotkanie'), until: form('Zaplanuj spotkanie') },
      {
        name: 'cykl spotkań',
        act: (page) => page.getByLabel('Powtarzaj w kolejnych tygodniach').check(),
        until: words(/10.spotkań: od/),
      },
      {
        name: 'znów jedno spotkanie',
        act: (page) => page.getByLabel('Powtarzaj w kolejnych tygodniach').uncheck(),
        until: form('Zaplanuj spotkanie'),
      },
    ],
  },
  {
    path: '/zajecia/obecnosc',
    looks: [
      { name: 'obecność', until: cell('obecność, do zatwierdzenia') },
      { name: 'wpisany znak', act: key('n'), until: cell('nieobecność nieusprawiedliwiona, niezatwierdzone') },
      { name: 'minuty spóźnienia', act: key('s'), until: (page) => page.getByLabel(/^Minuty obecności/) },
      { name: 'minuty cofnięte', act: key('Escape'), until: cell('nieobecność nieusprawiedliwiona, niezatwierdzone') },
      {
        name: 'znak cofnięty',
        act: press('Cofnij znak'),
        until: (page) => page.getByRole('button', { name: 'Cofnij znak', disabled: true }),
      },
    ],
  },
  {
    path: '/zajecia/podsumowanie',
    looks: [{ name: 'podsumowanie', until: table('Obecność uczestników') }],
  },
]
/** The same screen in a file with nothing in it. */
export const emptyClassesState: ScreenState = {
  path: '/zajecia',
  looks: [{ name: 'zajęcia bez edycji', until: words('Zajęcia prowadzi się w edycji') }],
}
