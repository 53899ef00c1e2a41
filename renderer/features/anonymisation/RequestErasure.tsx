import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FreeKind } from '#shared/anonymisation/freeOfDuty.ts'
import type { RequestCase } from '#shared/anonymisation/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { AnonymiseForm } from './AnonymiseForm.tsx'
import css from './anonymisation.module.css'
import { freeWords } from './WhatGoes.tsx'
import { Working } from './Working.tsx'

/** What no duty keeps, to be taken away while the rest stays. */
function PartForm({ request, onDone }: { request: RequestCase; onDone: () => void }) {
  const { tell, isTelling } = useTell('anonymisation.runPart')
  const say = useSay()
  const [kinds, setKinds] = useState<readonly FreeKind[]>(request.free.map(({ kind }) => kind))
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  const act = async () => {
    const answer = await tell({ requestId: request.requestId, kinds: [...kinds] })
    setAsking(false)
    if (!answer.ok) return setRefused(answer.error.message)
    say({ sentence: `Usunięto część danych. Protokół ${answer.value.number} jest na liście, a wniosek ma odpowiedź.` })
    onDone()
  }
  return (
    <section className={css.part} aria-label="Co można usunąć od razu">
      <p>Co można usunąć od razu, bo nie wymaga tego żaden obowiązek:</p>
      {request.free.map((one) => (
        <Checkbox
          key={one.kind}
          label={freeWords(one)}
          checked={kinds.includes(one.kind)}
          onChange={(event) =>
            setKinds(event.currentTarget.checked ? [...kinds, one.kind] : kinds.filter((kind) => kind !== one.kind))
          }
        />
      ))}
      <div>
        <Button color="red" loading={isTelling} disabled={kinds.length === 0} onClick={() => setAsking(true)}>
          Usuń te dane i odpowiedz
        </Button>
      </div>
      {isTelling && !isAsking && <Working />}
      <Refusal message={refused} />
      {isAsking && (
        <ConfirmDialog
          title="Usunąć wskazane dane?"
          act="Usuń te dane"
          destroys
          busy={isTelling}
          onAct={() => void act()}
          onStay={() => setAsking(false)}
        >
          <p>
            Tego nie można cofnąć. Wskazane dane znikną z zapisów i z historii, powstanie protokół, a wniosek dostanie
            odpowiedź: spełniony w części.
          </p>
          {isTelling && <Working />}
        </ConfirmDialog>
      )}
    </section>
  )
}

/** Writes the refusal with its sentence into the register of requests. */
function RefuseForm({ request, onDone }: { request: RequestCase; onDone: () => void }) {
  const { tell, isTelling } = useTell('anonymisation.refuse')
  const say = useSay()
  const [refused, setRefused] = useState<string>()
  const act = async () => {
    const answer = await tell({ requestId: request.requestId })
    if (!answer.ok) return setRefused(answer.error.message)
    say({ sentence: 'Zapisano odmowę z powodem w rejestrze wniosków. Przekaż tę odpowiedź osobie.' })
    onDone()
  }
  return (
    <section className={css.part} aria-label="Odmowa">
      <p>Odpowiedź dla osoby, jeśli niczego teraz nie usuwasz:</p>
      <blockquote className={css.quote}>{request.refusal}</blockquote>
      <div>
        <Button variant="default" loading={isTelling} onClick={() => void act()}>
          Zapisz odmowę z tym powodem
        </Button>
      </div>
      <Refusal message={refused} />
    </section>
  )
}

/** Who has to be told of the erasure (art. 19), while it is still known whom data were handed to. */
function Recipients({ request: { requestId, recipients } }: { request: RequestCase }) {
  if (recipients.length === 0) return null
  return (
    <Notice
      kind="due"
      title={`Dane tej osoby mają też: ${recipients.join(', ')}.`}
      action={<Link href={`/ochrona-danych/wnioski/${requestId}`}>Otwórz wniosek</Link>}
    >
      Powiadom ich o usunięciu (art. 19 RODO) i wpisz to przy wniosku. Zrób to przed anonimizacją: po niej program nie
      wie już, komu dane przekazano.
    </Notice>
  )
}

const titles = {
  whole: 'Nic nie stoi na przeszkodzie: dane trzeba usunąć.',
  part: 'Części danych nie można jeszcze usunąć.',
  blocked: 'Danych nie można teraz usunąć.',
} as const

/** A request to be forgotten (art. 17 RODO): what can go, what a duty keeps and until when, and the answer. */
export function RequestErasure({ requestId, onDone }: { requestId: number; onDone: () => void }) {
  const { data, error, again } = useAsk('anonymisation.ofRequest', { requestId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Sprawdzam, co trzeba przechowywać…" />
  return (
    <section className={css.part} aria-label={`Wniosek o usunięcie danych: ${data.name}`}>
      <p>
        <b>{data.name}</b>, wniosek z {formatDate(data.receivedOn)}, odpowiedzieć do {formatDate(data.dueOn)}
      </p>
      {data.answered ? (
        <Notice kind="good" title="Na ten wniosek już odpowiedziano.">
          Odpowiedź jest w rejestrze wniosków.
        </Notice>
      ) : (
        <>
          <Notice kind={data.verdict === 'whole' ? 'info' : 'due'} title={titles[data.verdict]}>
            {data.blocked}
            {data.duties.length > 0 && (
              <ul>
                {data.duties.map(({ what, until }) => (
                  <li key={what}>
                    {what}: przechowywać do {formatDate(until)}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
          {data.verdict !== 'blocked' && <Recipients request={data} />}
          {data.verdict === 'whole' && (
            <AnonymiseForm personIds={[data.personId]} basis="request" requestId={requestId} onDone={onDone} />
          )}
          {data.verdict === 'part' && data.free.length > 0 && <PartForm request={data} onDone={onDone} />}
          {data.verdict !== 'whole' && <RefuseForm request={data} onDone={onDone} />}
        </>
      )}
    </section>
  )
}
