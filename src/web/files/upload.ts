import { type FileView, uploadFile } from '#api/cases.ts'
import { signedInAgain, urlOf } from '#web/kit/api.ts'
import { currentLanguage } from '#web/kit/language.tsx'
import { offline, refusalOf } from '#web/kit/refusal.ts'

type Sending = {
  url: string
  file: File
  onProgress: (percent: number) => void
  signal: AbortSignal
}

type Upload = Omit<Sending, 'url'> & { caseId: string; field: string }

/** Sends one file to a case. */
export async function upload({ caseId, field, ...rest }: Upload): Promise<FileView> {
  const url = urlOf(uploadFile, { params: { id: caseId }, query: { field } })
  return (await sendFile({ url, ...rest })) as FileView
}

/**
 * Sends one file and gives what the server answers; asks to sign in again when the session has ended and then
 * sends it anew. Throws a `Refusal`, or an AbortError when it was cancelled.
 */
export async function sendFile(asked: Sending): Promise<unknown> {
  const { status, body } = await post(asked)
  if (status === 401 && (await signedInAgain())) return sendFile(asked)
  if (Math.floor(status / 100) !== 2) throw refusalOf(status, body)
  return JSON.parse(body)
}

/** `fetch` cannot tell how much of a body has gone out, XMLHttpRequest can. */
function post({ url, file, onProgress, signal }: Sending) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, file.name)
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
