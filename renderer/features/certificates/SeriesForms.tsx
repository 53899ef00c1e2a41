import { kindFacts } from '#shared/certificates/kinds.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './certificates.module.css'

/** How the numbers of each kind are written; those of the certificate of ended participation stand with the club. */
export function SeriesForms() {
  const { data } = useAsk('certificates.series', {})
  const { tell } = useTell('certificates.saveSeries')
  const say = useSay()
  if (!data) return <Loading />
  return (
    <div className={css.series}>
      {data
        .filter((one) => one.kind !== 'ZK')
        .map(({ kind, pattern, revision }) => (
          <Form
            key={`${kind} ${revision}`}
            label={`Numery: ${kindFacts[kind].label}`}
            values={{ pattern }}
            submit="Zapisz"
            onSend={(typed) => tell({ kind, pattern: typed.pattern, revision })}
            onSaved={() => say({ sentence: 'Zapisano wzór numeru.' })}
          >
            <TextField name="pattern" label={`Wzór numeru: ${kindFacts[kind].label}`} required />
          </Form>
        ))}
    </div>
  )
}
