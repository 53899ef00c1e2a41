import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChangeRequest } from '#shared/budgets/changeRequests.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AnnexNeeds } from './AnnexNeeds.tsx'
import css from './budgets.module.css'
import { FreezeForm } from './FreezeForm.tsx'
import { NewRequestForm } from './NewRequestForm.tsx'
import { RequestList } from './RequestList.tsx'
import { RequestPanel } from './RequestPanel.tsx'
import { VersionCompare } from './VersionCompare.tsx'
import { VersionList } from './VersionList.tsx'
import { type PrintPapers, VersionPlan } from './VersionPlan.tsx'
import table from './versions.module.css'

type Look = 'compare' | 'plan' | 'requests'
/** What stands open beside the versions; `from`: the request whose budget was agreed on. */
type Open =
  | { readonly kind: 'freeze'; readonly from: ChangeRequest | null }
  | { readonly kind: 'newRequest' }
  | { readonly kind: 'request'; readonly id: number }
type Props = { grant: Grant; print?: PrintPapers }

/**
 * Versions of a budget: what was agreed on and since when; below, two of them compared, one as tables of the offer, or the
 * requests for a change.
 */
export function VersionsSection({ grant, print }: Props) {
  const { data: versions, error, again } = useAsk('budgets.versions', { grantId: grant.id })
  const requests = useAsk('budgets.changeRequests', { grantId: grant.id }).data ?? []
  const since = useAsk('budgets.sinceVersion', { grantId: grant.id }).data
  const [open, setOpen] = useState<Open | null>(null)
  const [look, setLook] = useState<Look>('compare')
  const [shown, setShown] = useState<number | null>(null)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!versions) return <Loading />
  const go = async (next: Open) => {
    if (await leave()) setOpen(next)
  }
  const freeze = () => void go({ kind: 'freeze', from: null })
  const close = () => setOpen(null)
  const request = open?.kind === 'request' ? requests.find((one) => one.id === open.id) : undefined
  const looks: { value: Look; label: string }[] = [
    { value: 'compare', label: 'Porównanie' },
    { value: 'plan', label: 'Zestawienie kosztów' },
    { value: 'requests', label: `Wnioski o zmianę (${requests.length})` },
  ]
  return (
    <div className={css.beside}>
      <div className={css.main}>
        <div className={table.scrolls}>
          <div className={table.section}>
            {versions.length === 0 ? (
              <EmptyState
                title="Nie ma jeszcze żadnej wersji budżetu"
                action={{ label: 'Utrwal obecny budżet', onAct: freeze }}
              >
                Wersja zapamiętuje budżet z oferty, aktualizacji albo aneksu. Sprawozdanie bierze z niej kwoty „zgodnie
                z umową”, a zmiany pozycji są pokazywane wobec niej.
              </EmptyState>
            ) : (
              <>
                <section aria-label="Lista wersji">
                  <VersionList
                    versions={versions}
                    onShow={(id) => {
                      setShown(id)
                      setLook('plan')
                    }}
                    onGone={() => setShown(null)}
                  />
                </section>
                {since && <AnnexNeeds {...since} />}
                <div>
                  <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={freeze}>
                    Utrwal obecny budżet
                  </Button>
                </div>
                <Segments label="Co pokazać" options={looks} value={look} onChange={setLook} />
              </>
            )}
            {versions.length > 0 && look === 'compare' && <VersionCompare grant={grant} versions={versions} />}
            {(versions.length === 0 || look === 'plan') && (
              <VersionPlan grantId={grant.id} versions={versions} shown={shown} onShown={setShown} print={print} />
            )}
            {versions.length > 0 && look === 'requests' && (
              <RequestList
                requests={requests}
                onOpen={(id) => void go({ kind: 'request', id })}
                onNew={() => void go({ kind: 'newRequest' })}
              />
            )}
          </div>
        </div>
      </div>
      {open?.kind === 'freeze' && (
        <FreezeForm grant={grant} isFirst={versions.length === 0} from={open.from} onClose={close} />
      )}
      {open?.kind === 'newRequest' && (
        <NewRequestForm
          grant={grant}
          versions={versions}
          onSaved={() => {
            setLook('requests')
            close()
          }}
          onClose={close}
        />
      )}
      {request && (
        <RequestPanel
          key={request.id}
          grant={grant}
          request={request}
          print={print}
          onFreeze={(from) => void go({ kind: 'freeze', from })}
          onClose={close}
        />
      )}
    </div>
  )
}
