import type { GrantDetails } from '#shared/grants/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './grants.module.css'
import { notedTerms, termLabels } from './termLabels.ts'

type Typed = Record<string, string>

/** In which paragraph of the contract each term stands, so that it is found when somebody asks. */
export function ClauseForm({ grantId, clauses }: { grantId: number; clauses: GrantDetails['clauses'] }) {
  const { tell } = useTell('grants.saveClauses')
  const say = useSay()
  const known = new Map(clauses.map((one) => [one.parameter, one.paragraph]))
  return (
    <Form<Typed, unknown>
      label="Paragrafy umowy"
      values={Object.fromEntries(notedTerms.map((term) => [term, known.get(term) ?? '']))}
      submit="Zapisz paragrafy"
      onSend={(typed) =>
        tell({
          grantId,
          clauses: notedTerms.flatMap((parameter) => {
            const paragraph = (typed[parameter] ?? '').trim()
            return paragraph === '' ? [] : [{ parameter, paragraph }]
          }),
        })
      }
      onSaved={() => say({ sentence: 'Zapisano paragrafy umowy.' })}
    >
      <div className={css.clauses}>
        {notedTerms.map((term) => (
          <TextField key={term} name={term} label={termLabels[term]} />
        ))}
      </div>
    </Form>
  )
}
