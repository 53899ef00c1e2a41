import {
  keepPreviousData,
  type Query,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Area, CallResult, Input, Output } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { contract } from '#shared/contract/index.ts'

type Contract = typeof contract
type NameOf<Kind extends Contract[keyof Contract]['kind']> = {
  [Name in keyof Contract]: Contract[Name] extends { readonly kind: Kind } ? Name : never
}[keyof Contract] &
  string
/** What can be asked: of the records, and of the file as a whole. */
export type QueryName = NameOf<'query' | 'fileQuery'>
/** What can be told: a change of the records, and something done with the file as a whole. */
export type CommandName = NameOf<'command' | 'fileAction'>

const BridgeContext = createContext<Bridge | undefined>(undefined)
export const BridgeProvider = ({ bridge, children }: { bridge: Bridge; children: ReactNode }) => (
  <BridgeContext value={bridge}>{children}</BridgeContext>
)
/** The way to the back end; the same on every host. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext)
  if (!bridge) throw new Error('no bridge above this component')
  return bridge
}

/** A refusal on its way through react-query, which only knows thrown errors. */
export class Refusal extends Error {
  readonly refused: CallError
  constructor(refused: CallError) {
    super(refused.code)
    this.refused = refused
  }
}

export type Asked<Name extends QueryName> = {
  /** The answer; of a list by pages, the last page while another is on its way. */
  readonly data: Output<Contract[Name]> | undefined
  readonly error: CallError | undefined
  /** Nothing to show yet. */
  readonly isLoading: boolean
  /** What is shown is being asked again. */
  readonly isRefreshing: boolean
  readonly again: () => void
}

function asAsked<Name extends QueryName>(query: UseQueryResult<Output<Contract[Name]>, Refusal>): Asked<Name> {
  return {
    data: query.data,
    error: query.error?.refused,
    isLoading: query.isPending && query.fetchStatus !== 'idle',
    isRefreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
  }
}

type AskOptions = {
  /** `false` waits: no id yet, panel closed. */
  enabled?: boolean
  /**
   * Shows the last answer while one to another input is on its way. Lists by pages do so by themselves; a record must
   * not, or a form would open with what belongs to another one.
   */
  keep?: boolean
  /** Asks again after so many milliseconds, also while nobody sees the window: for what changes by itself. */
  every?: number
  /** Asked again only when everything else a command has touched is there: what stands at the edge of the window. */
  later?: boolean
}
const isPaged = (input: unknown): boolean => typeof input === 'object' && input !== null && 'offset' in input

/** The file was locked from elsewhere: another window, the system. The window asks how it stands. */
function noticeLock(client: QueryClient, name: string, error: CallError): void {
  if (error.kind === 'storage' && error.code === 'locked' && !name.startsWith('vault.'))
    void client.invalidateQueries({ queryKey: ['vault.status'] })
}

/** Asks a query of the contract. */
export function useAsk<Name extends QueryName>(
  name: Name,
  input: Input<Contract[Name]>,
  options: AskOptions = {},
): Asked<Name> {
  const bridge = useBridge()
  const client = useQueryClient()
  const query = useQuery<Output<Contract[Name]>, Refusal>({
    queryKey: [name, input],
    enabled: options.enabled ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: options.every, refetchIntervalInBackground: true }),
    ...(options.later ? { meta: { later: true } } : {}),
    ...((options.keep ?? isPaged(input)) ? { placeholderData: keepPreviousData } : {}),
    queryFn: async () => {
      const answer = (await bridge.call(name, input)) as CallResult<Contract[Name]>
      if (!answer.ok) {
        noticeLock(client, name, answer.error)
        throw new Refusal(answer.error)
      }
      return answer.value
    },
  })
  return asAsked<Name>(query)
}

/** The contract is read when it is first needed: what a command touches matters only after the first command. */
const readContract = async (): Promise<Record<string, { readonly areas: readonly Area[] }>> =>
  (await import('#shared/contract/index.ts')).contract

/** Begins to ask again what shows any of the areas the command has changed; the history of the file with them. */
export async function refreshAfter(client: QueryClient, command: CommandName): Promise<void> {
  const entries = await readContract()
  const touched = new Set<Area>([...(entries[command]?.areas ?? []), 'history'])
  const shows = ({ queryKey: [name] }: Query): boolean =>
    entries[String(name)]?.areas.some((area) => touched.has(area)) ?? false
  // A first answer still on its way was read before the command: it would be taken for the newest. It is asked for anew.
  const isFirst = (query: Query): boolean => query.state.data === undefined && query.state.fetchStatus !== 'idle'
  await client.cancelQueries({ predicate: (query) => shows(query) && isFirst(query) }, { silent: true })
  const isLater = ({ meta }: Query): boolean => meta?.later === true
  void client
    .invalidateQueries({ predicate: (query) => shows(query) && !isLater(query) })
    .then(() => client.invalidateQueries({ predicate: (query) => shows(query) && isLater(query) }))
}
export type Told<Name extends CommandName> = {
  /** Sends the command; a refusal comes back as a value, never thrown. */
  readonly tell: (input: Input<Contract[Name]>) => Promise<CallResult<Contract[Name]>>
  readonly isTelling: boolean
}

/** Gives a command of the contract; what shows its areas is being asked again when the answer is handed on. */
export function useTell<Name extends CommandName>(name: Name): Told<Name> {
  const bridge = useBridge()
  const client = useQueryClient()
  const mutation: UseMutationResult<CallResult<Contract[Name]>, Error, Input<Contract[Name]>> = useMutation({
    mutationFn: async (input: Input<Contract[Name]>) => {
      const answer = (await bridge.call(name, input)) as CallResult<Contract[Name]>
      if (answer.ok) await refreshAfter(client, name)
      else noticeLock(client, name, answer.error)
      return answer
    },
  })
  return { tell: mutation.mutateAsync, isTelling: mutation.isPending }
}
