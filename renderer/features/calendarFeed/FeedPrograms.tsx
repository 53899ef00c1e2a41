import css from './feed.module.css'

const programs: readonly (readonly [name: string, way: string])[] = [
  ['Thunderbird', 'Kalendarz → Nowy kalendarz → W sieci; wklej adres, wybierz Znajdź kalendarze, a potem Subskrybuj.'],
  [
    'Outlook (klasyczny)',
    'Plik → Ustawienia kont → Ustawienia kont → Kalendarze internetowe → Nowy; wklej adres i wybierz Dodaj.',
  ],
  ['Kalendarz w macOS', 'Plik → Nowa subskrypcja kalendarza; wklej adres i wybierz Subskrybuj.'],
  ['Kalendarz GNOME', 'Kalendarze → Dodaj kalendarz; wklej adres i wybierz Dodaj.'],
]

/** Where common programs take the address, and which cannot reach it. */
export const FeedPrograms = () => (
  <details>
    <summary>Jak dodać ten adres w programie z kalendarzem</summary>
    <dl className={css.programs}>
      {programs.map(([name, way]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{way}</dd>
        </div>
      ))}
    </dl>
    <p>
      Nowy Outlook, kalendarz Google i telefon pytają spoza tego komputera, więc tego adresu nie znajdą. Dla nich zapisz
      plik kalendarza.
    </p>
  </details>
)
