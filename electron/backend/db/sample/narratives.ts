const paragraphs = (...all: readonly string[]): string => all.join('\n\n')

/** Box I.1: results with numbers, how they were measured, what lasts. */
export const i1 = paragraphs(
  'Celem zadania było wzmocnienie udziału w życiu społecznym i zawodowym 12 osób zagrożonych wykluczeniem z gmin Łomazy, Rossosz i Biała Podlaska poprzez Klub Integracji Społecznej o poszerzonym profilu usług. Do Klubu skierowały je ośrodki pomocy społecznej na podstawie kontraktów socjalnych.',
  'Rezultat 1 – udział w programie reintegracji: plan 12 osób, osiągnięto 12 osób (8 kobiet i 4 mężczyzn), 100 %. Program ukończyło zgodnie z planem 9 osób, 2 osoby zakończyły udział wcześniej z powodu podjęcia pracy, a 1 osoba przeszła do Centrum Integracji Społecznej. Nikt nie przerwał udziału bez dalszego wsparcia. Pomiar: karty uczestnictwa i rejestr wydanych zaświadczeń.',
  'Rezultat 2 – diagnozy i Indywidualne Plany Działania: plan 12, osiągnięto 12, 100 %. W każdej diagnozie uczestniczyło trzech specjalistów: pracownik socjalny, psycholog i doradca zawodowy. Pomiar: podpisane arkusze diagnozy i plany w teczkach uczestników.',
  'Rezultat 3 – staż zawodowy i zatrudnienie: plan 2 osoby, osiągnięto 2 osoby, 100 %. Dwie osoby odbyły trzymiesięczny staż w lokalnej firmie, a od 1 grudnia 2021 r. zostały w niej zatrudnione. Pomiar: umowy stażowe, listy obecności na stażu, kopie umów o pracę.',
  'Rezultat 4 – nowe kwalifikacje: plan 10 osób, osiągnięto 10 osób, 100 %. Pięć osób ukończyło kurs „Opiekun dzieci i osób starszych”, a pięć kurs „Pielęgnacja terenów zielonych z obsługą pilarki”. Pomiar: zaświadczenia o ukończeniu kursów.',
  'Rezultat 5 – współpraca partnerska: plan 12 partnerów i 3 spotkania, osiągnięto 12 partnerów i 3 spotkania (po jednym w każdym kwartale), 100 %. Pomiar: porozumienie, protokoły i listy obecności.',
  'Rezultaty trwałe: zatrudnienie dwóch osób w lokalnym przedsiębiorstwie, kwalifikacje dziesięciu osób, działające partnerstwo oraz Klub, który po zakończeniu zadania prowadzi spotkania w ramach działań statutowych Stowarzyszenia. W ankiecie końcowej 11 z 12 osób oceniło, że lepiej radzi sobie z załatwianiem własnych spraw niż w maju 2021 r. Cel zadania został osiągnięty.',
)

/** Box I.2: each action, its scale, and why something went otherwise than planned. */
export const i2 = paragraphs(
  'Działanie 1. Diagnoza potrzeb i Indywidualne Plany Działania (maj–czerwiec 2021 r.). Pracownik socjalny przeprowadził 36 godzin rozmów i wizyt, psycholog 36 godzin diagnozy, doradca zawodowy 48 godzin diagnozy i pracy nad planami. Powstało 12 diagnoz i 12 Indywidualnych Planów Działania, podpisanych przez uczestników.',
  'Działanie 2. Reintegracja społeczna (czerwiec–grudzień 2021 r.). Odbyło się 120 godzin indywidualnego poradnictwa psychologicznego, 64 godziny treningu kompetencji społecznych i 60 godzin warsztatów wikliniarskich. Wydano 472 posiłki z planowanych 480 – różnica wynika z nieobecności usprawiedliwionych chorobą. Uczestnicy byli dowożeni na zajęcia; koszt dowozu wzrósł w listopadzie po zmianie cen paliwa. Uczestnicy prowadzili małe kino w ośrodku kultury i brali udział w zajęciach łuczniczych oraz w festiwalu tradycyjnych gier i zabaw.',
  'Działanie 3. Reintegracja zawodowa i kursy (czerwiec–grudzień 2021 r.). Każda osoba skorzystała z 6 godzin indywidualnego doradztwa zawodowego, łącznie 72 godziny. Odbyło się 40 godzin warsztatów aktywnego poszukiwania pracy. Dziesięć osób ukończyło kursy zawodowe wybrane w planach. Wszyscy przeszli badania lekarskie i byli ubezpieczeni.',
  'Działanie 4. Staże i zatrudnienie (wrzesień–grudzień 2021 r.). Dwie osoby odbyły staż od 1 września do 30 listopada 2021 r. w serwisie maszyn rolniczych, z opiekunem stażu, odzieżą roboczą i szkoleniem BHP. Od 1 grudnia obie pracują w tej firmie na podstawie umów o pracę.',
  'Działanie 5. Partnerstwo na rzecz reintegracji. Partnerstwo liczy 12 podmiotów z trzech sektorów: samorządu, przedsiębiorstw prywatnych i organizacji pozarządowych, a także z sektora ekonomii społecznej. Spotkania odbyły się 16 czerwca, 15 września i 8 grudnia 2021 r.; omówiono na nich potrzeby uczestników i wolne zasoby partnerów. Ośrodki pomocy społecznej prowadziły rekrutację, urząd pracy spotkania o aktywnym poszukiwaniu pracy, a centrum integracji społecznej i spółdzielnia socjalna przyjęły wizytę studyjną 14 października.',
  'Działanie 6. Promocja Klubu i spotkania otwarte. Wydrukowano plakaty i ulotki, ukazał się wywiad radiowy i dwa artykuły w prasie lokalnej, a informacje zamieszczono na stronie internetowej Stowarzyszenia i na stronach partnerów. W dwóch spotkaniach otwartych (17 lipca i 20 listopada) wzięło udział 71 mieszkańców.',
  'Odstępstwa: wydatki na materiały warsztatowe przekroczyły plan o 6,01 % (zdrożała wiklina), na dojazd o 2,59 %, a na spotkania partnerstwa o 0,77 %; przesunięcia mieszczą się w limicie 10 % z umowy. Nie angażowano wkładu osobowego ani rzeczowego, bo umowa go nie przewidywała. Żadnego działania nie wykonywał podmiot niebędący stroną umowy.',
)

/** Part III: what else the funder should know, with the list of attachments. */
export const iii = paragraphs(
  'Zajęcia prowadzono z zachowaniem zasad bezpieczeństwa związanych z epidemią COVID-19; żadnych zajęć nie trzeba było odwołać. Informację o dofinansowaniu ze środków budżetu państwa umieszczono na plakatach w siedzibie Klubu i na stronie internetowej Stowarzyszenia.',
  'Załączniki: 1) zestawienie dokumentów księgowych; 2) wzór ankiety końcowej i jej wyniki; 3) wydruki artykułów i zdjęcia plakatów.',
)
