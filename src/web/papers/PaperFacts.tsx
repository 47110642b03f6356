import { Descriptions } from 'antd'
import { downloadFile } from '#api/cases.ts'
import type { PaperView } from '#api/papers.ts'
import { hashGroups } from '#core/paper.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import { findService } from '#services/index.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import { Standing } from './PaperList.tsx'

/** What an officer holds a paper against: whose it is, what was filed, and the hash that its sheet must show. */
export function PaperFacts({ paper }: { paper: PaperView }) {
  const say = useSay()
  const service = findService(paper.service)
  const { applicant, submittedAt, note } = paper
  const items = [
    { key: 'state', label: { zh: '纸质材料', en: 'Paper' }, children: <Standing paper={paper} /> },
    note && { key: 'note', label: { zh: '说明', en: 'Note' }, children: note },
    { key: 'code', label: { zh: '封面代码', en: 'Code' }, children: shownPaperCode(paper.code) },
    {
      key: 'reference',
      label: { zh: '办件编号', en: 'Reference' },
      children: [service && say(service.title), paper.reference].filter(Boolean).join(' · '),
    },
    paper.number && {
      key: 'number',
      label: { zh: '登记编号', en: 'Number' },
      children: paper.number,
    },
    {
      key: 'applicant',
      label: { zh: '申请单位', en: 'Applicant' },
      children: `${applicant.name} ${applicant.creditCode}`,
    },
    submittedAt && {
      key: 'submitted',
      label: { zh: '提交时间', en: 'Submitted' },
      children: <At at={submittedAt} />,
    },
    { key: 'files', label: { zh: '电子文件', en: 'Files' }, children: <Files paper={paper} /> },
    {
      key: 'hash',
      label: { zh: '电子文本校验值', en: 'Hash of the text' },
      children: <Hash sha256={paper.textSha256} />,
    },
  ].filter((item) => typeof item === 'object' && item !== null)
  return (
    <Descriptions
      className="paper-facts"
      size="small"
      bordered
      column={1}
      items={items.map((item) => ({ ...item, label: say(item.label) }))}
    />
  )
}

function Files({ paper: { files } }: { paper: PaperView }) {
  return (
    <ul className="paper-files">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a
            href={urlOf(downloadFile, { params: { id }, query: { inline: 'true' } })}
            target="_blank"
            rel="noopener"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** In groups, as on the cover sheet. */
export function Hash({ sha256 }: { sha256: string }) {
  return <span className="paper-hash">{hashGroups(sha256).join(' ')}</span>
}
