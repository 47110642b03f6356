import { type ObjectionReceipt, object } from '#api/objections.ts'
import { urlOf } from '#web/kit/api.ts'
import { currentLanguage } from '#web/kit/language.tsx'
import { offline, refusalOf } from '#web/kit/refusal.ts'

/** What is typed and chosen on the page. */
export type Typed = {
  name: string
  phone: string
  email?: string
  facts: string
  file: readonly File[]
}

type Sending = {
  address: string
  position: number
  typed: Typed
  onProgress: (percent: number) => void
  signal: AbortSignal
}

/** Sends an objection with its evidence. Throws a `Refusal`, or an AbortError when it was cancelled. */
export async function sendObjection({ address, position, typed, ...rest }: Sending) {
  const { file: files, email, ...words } = typed
  const form = new FormData()
  // The words first: the server reads them before the evidence.
  for (const [name, value] of Object.entries({ position: String(position), ...words })) {
    form.append(name, value)
  }
  if (email?.trim()) form.append('email', email)
  for (const file of files) form.append('file', file, file.name)
  const { status, body } = await post(urlOf(object, { params: { address } }), { form, ...rest })
  if (status !== 201) throw refusalOf(status, body)
  return JSON.parse(body) as ObjectionReceipt
}

type Posting = { form: FormData } & Pick<Sending, 'onProgress' | 'signal'>

/** `fetch` cannot tell how much of a body has gone out, XMLHttpRequest can. */
function post(url: string, { form, onProgress, signal }: Posting) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.onprogress = ({ loaded, total }) => onProgress((loaded / total) * 100)
    request.onload = () => resolve({ status: request.status, body: request.responseText })
    request.onerror = () => reject(offline())
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
