import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './staff.module.css'

const grow = css.grow ?? ''

/** The fields of somebody of the staff. */
export const StaffFields = ({ autoFocus = false }: { autoFocus?: boolean }) => (
  <>
    <FieldRow>
      <TextField name="lastName" label="Nazwisko" required autoFocus={autoFocus} className={grow} />
      <TextField name="firstName" label="Imię" required className={grow} />
      <TextField name="title" label="Tytuł" width="7rem" placeholder="mgr" />
    </FieldRow>
    <FieldRow>
      <TextField name="phone" label="Telefon" className={grow} />
      <TextField name="email" label="E-mail" className={grow} />
    </FieldRow>
    <DateField
      name="confidentialityOn"
      label="Oświadczenie o poufności"
      hint="Dzień podpisania; puste, dopóki go nie ma."
    />
    <CheckField name="active" label="Pracuje w klubie" hint="Odznacz, gdy odeszła: jej zajęcia i godziny zostaną." />
    <CheckField
      name="atComputer"
      label="Pracuje przy komputerze"
      hint="Jest na liście „Przy pracy” u góry okna; jej nazwisko stoi przy każdej zmianie."
    />
    <TextArea name="note" label="Uwagi" limit={2000} rows={2} />
  </>
)
