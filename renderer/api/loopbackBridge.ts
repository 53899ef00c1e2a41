import type { Bridge, PutFile } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { fileHeader, fileType, sampleFile, tokenHeader } from '#shared/contract/loopback.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { pageToken } from './pageToken.ts'

const hostGone: CallError = {
  kind: 'unexpected',
  code: 'hostGone',
  message:
    'Klubownik nie odpowiada: program w tle został zamknięty. To, co zapisano, jest bezpieczne, a to, co wpisano, zostało w tym oknie. Uruchom program ponownie i otwórz adres, który wypisze.',
  fields: [],
}
const notUnderstood: CallError = {
  kind: 'unexpected',
  code: 'badAnswer',
  message:
    'Odpowiedź programu jest niezrozumiała. To, co zapisano, jest bezpieczne. Odśwież okno; jeśli to się powtórzy, uruchom program ponownie.',
  fields: [],
}

/** Enough of a look to tell an answer of the host from anything else: the host itself has checked the rest. */
const isResult = (answer: unknown): answer is Result<unknown, CallError> => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true || (answer.ok === false && 'error' in answer)
}

/** Speaks to the loopback host this page came from. */
export const loopbackBridge = (token: string | Promise<string> = pageToken()): Bridge => ({
  ...bridgeWith(token, {}),
  sample: bridgeWith(token, { [fileHeader]: sampleFile }),
})

const bridgeWith = (token: string | Promise<string>, own: Readonly<Record<string, string>>): Bridge => {
  const send = async (path: string, init: RequestInit = {}): Promise<Response | undefined> => {
    const headers = { 'content-type': 'application/json', [tokenHeader]: await token, ...own, ...init.headers }
    return fetch(path, { ...init, cache: 'no-store', headers }).catch(() => undefined)
  }

  const ask = (path: string, input: unknown): Promise<Result<unknown, CallError>> =>
    post(path, { body: JSON.stringify(input === undefined ? {} : input) })

  const post = async (path: string, init: RequestInit): Promise<Result<unknown, CallError>> => {
    const response = await send(path, { method: 'POST', ...init })
    if (response === undefined) return err(hostGone)
    const answer: unknown = await response.json().catch(() => undefined)
    return isResult(answer) ? answer : err(notUnderstood)
  }

  const fetchFile = async (fileId: string): Promise<Response> => {
    const response = await send(`/file/${encodeURIComponent(fileId)}`)
    if (response?.ok) return response
    const answer: unknown = await response?.json().catch(() => undefined)
    if (isResult(answer) && !answer.ok) throw new Error(answer.error.message)
    throw new Error(response === undefined ? hostGone.message : notUnderstood.message)
  }

  return {
    host: 'loopback',
    call: (name, input) => ask(`/call/${encodeURIComponent(name)}`, input),
    putFile: async (bytes) => {
      const body = new Blob([bytes as Uint8Array<ArrayBuffer>])
      return (await post('/file', { body, headers: { 'content-type': fileType } })) as Result<PutFile, CallError>
    },
    file: async (fileId) => new Uint8Array(await (await fetchFile(fileId)).arrayBuffer()),
    saveFile: async (fileId) => {
      const response = await fetchFile(fileId)
      offerDownload(await response.blob(), attachmentName(response.headers.get('content-disposition')))
      return true
    },
    openFile: async (fileId) => {
      const answer = await ask(`/open/${encodeURIComponent(fileId)}`, {})
      return answer.ok ? { ok: true, value: true } : answer
    },
  }
}

/** The name in `attachment; filename*=UTF-8''…`. */
const attachmentName = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? 'dokument.pdf' : decodeURIComponent(encoded)
}

const offerDownload = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
