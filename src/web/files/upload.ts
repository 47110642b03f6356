import { type FileView, uploadFile } from '#api/cases.ts'
import { signedInAgain, urlOf } from '#web/kit/api.ts'
import { currentLanguage } from '#web/kit/language.tsx'
import { offline, refusalOf } from '#web/kit/refusal.ts'

type Upload = {
  caseId: string
  field: string
  file: File
  onProgress: (percent: number) => void
  signal: AbortSignal
}

/**
 * Sends one file to a case; asks to sign in again when the session has ended and then sends it anew.
 * Throws a `Refusal`, or an AbortError when it was cancelled.
 */
export async function upload(asked: Upload): Promise<FileView> {
  const { status, body } = await post(asked)
  if (status === 401 && (await signedInAgain())) return upload(asked)
  if (status !== 201) throw refusalOf(status, body)
  return JSON.parse(body) as FileView
}

/** `fetch` cannot tell how much of a body has gone out, XMLHttpRequest can. */
function post({ caseId, field, file, onProgress, signal }: Upload) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, file.name)
    request.open('POST', urlOf(uploadFile, { params: { id: caseId }, query: { field } }))
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
