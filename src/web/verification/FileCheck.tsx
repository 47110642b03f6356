import { useState } from 'react'
import type { Verification } from '#api/certificates.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { type Comparison, compareFile } from './compare-file.ts'

/** Compares a PDF or a record at hand with what was registered, on the reader's own device. */
export function FileCheck({ found }: { found: Verification }) {
  const say = useSay()
  const [name, setName] = useState('')
  const [comparison, setComparison] = useState<Comparison>()

  async function check(file: File | undefined) {
    setComparison(undefined)
    if (!file) return
    setName(file.name)
    setComparison(await compareFile(file, found))
  }

  return (
    <section aria-labelledby="file-check">
      <h2 id="file-check">{say({ zh: '核对手中的文件', en: 'Check the file at hand' })}</h2>
      <p id="file-check-hint">
        {say({
          zh: '选择收到的证明 PDF 或签名记录 JSON，看它与签发时是否完全一致。文件只在本机比对，不会上传。',
          en: 'Choose the PDF or the signed record (JSON) that you received, to see whether it is exactly as issued. The file is compared on this device and sent nowhere.',
        })}
      </p>
      <label className="door file-door">
        <input
          id="file-to-check"
          className="for-ears"
          type="file"
          accept=".pdf,.json"
          aria-describedby="file-check-hint"
          onChange={(event) => void check(event.target.files?.[0])}
        />
        {say({ zh: '选择文件', en: 'Choose a file' })}
      </label>
      <div role="status">
        {comparison && <Result name={name} comparison={comparison} found={found} />}
      </div>
    </section>
  )
}

type ResultProps = { name: string; comparison: Comparison; found: Verification }

function Result({ name, comparison, found }: ResultProps) {
  const say = useSay()
  const { sign, text, tone } = results[comparison.kind]
  return (
    <div className={`compared verdict-${tone}`}>
      <p>
        <strong>
          <span aria-hidden="true">{sign} </span>
          {name}
          {say({ zh: '：', en: ': ' })}
          {say(text)}
        </strong>
      </p>
      <dl className="hashes">
        {'sha256' in comparison && (
          <>
            <dt>{say({ zh: '这个文件', en: 'This file' })} (SHA-256)</dt>
            <dd>{comparison.sha256}</dd>
          </>
        )}
        {found.pdfSha256 && (
          <>
            <dt>{say({ zh: '登记的 PDF', en: 'The registered PDF' })} (SHA-256)</dt>
            <dd>{found.pdfSha256}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

type Told = { sign: string; text: Text; tone: 'good' | 'bad' | 'open' }

const results: Record<Comparison['kind'], Told> = {
  'same-pdf': {
    sign: '✓',
    text: { zh: '与签发的 PDF 完全一致', en: 'identical to the PDF as issued' },
    tone: 'good',
  },
  'same-record': {
    sign: '✓',
    text: { zh: '与签发的记录完全一致', en: 'identical to the record as issued' },
    tone: 'good',
  },
  changed: {
    sign: '✗',
    text: {
      zh: '与签发的文件不一致：不是同一个文件，或被改动过（重新保存、打印扫描也会改变文件）',
      en: 'not the file that was issued: another one, or changed (saving anew or scanning a print changes it too)',
    },
    tone: 'bad',
  },
  'nothing-registered': {
    sign: '…',
    text: {
      zh: 'PDF 还没有生成过，无从比对，请以上面的内容为准',
      en: 'no PDF was made yet, so there is nothing to compare with; go by what stands above',
    },
    tone: 'open',
  },
  'not-possible': {
    sign: '…',
    text: {
      zh: '此浏览器不能在非加密（http）页面计算，请用 sha256sum 等工具自行计算后比对',
      en: 'this browser does not compute on a page without https; use a tool such as sha256sum and compare',
    },
    tone: 'open',
  },
}
