import { DownloadOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { exportImport, getImport, type ImportView } from '#api/imports.ts'
import { findService } from '#services/index.ts'
import { urlOf, useRead } from '#web/kit/api.ts'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { Ending } from './Ending.tsx'
import { ReportRows } from './ReportRows.tsx'
import { ImportTag } from './Tags.tsx'
import './imports.css'

/** The report of one table, and the decision on it. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false })
  const read = useRead(getImport, { params: { id } })
  if (read.error) return <Refused error={read.error} retry={read.refetch} />
  if (!read.data) {
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  }
  return <Report found={read.data} />
}

function Report({ found }: { found: ImportView }) {
  const say = useSay()
  const navigate = useNavigate()
  const service = findService(found.service)
  return (
    <Page
      title={found.fileName}
      subtitle={
        <>
          <ImportTag state={found.state} /> {service && `${say(service.title)} · `}
          {nextOf(found, say)}
        </>
      }
      back={<Link to="/imports">{say({ zh: '批量导入', en: 'Import a table' })}</Link>}
      actions={
        found.state !== 'cancelled' && (
          <Button
            icon={<DownloadOutlined />}
            href={urlOf(exportImport, { params: { id: found.id }, query: { format: 'xlsx' } })}
            download
          >
            {say({ zh: '下载报告', en: 'Download the report' })}
          </Button>
        )
      }
    >
      {found.state === 'cancelled' ? (
        <LinkButton to="/imports">{say({ zh: '重新上传', en: 'Upload again' })}</LinkButton>
      ) : (
        <>
          <Counts found={found} />
          {found.notes.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="import-notes"
              title={say({ zh: '关于整个文件', en: 'About the file as a whole' })}
              description={
                <ul className="import-problems">
                  {found.notes.map((note) => (
                    <li key={note.zh}>{say(note)}</li>
                  ))}
                </ul>
              }
            />
          )}
          {found.state === 'checked' && (
            <Ending found={found} onCancelled={() => void navigate({ to: '/imports' })} />
          )}
          {/* Once confirmed, the rows that lead to drafts come first: the choice of rows begins anew. */}
          <ReportRows key={found.state} found={found} />
        </>
      )}
    </Page>
  )
}

function Counts({ found }: { found: ImportView }) {
  const say = useSay()
  const counts = [
    { count: found.rows, text: { zh: '行内容', en: 'rows' } },
    { count: found.ready, text: { zh: '行内容完整', en: 'complete' } },
    { count: found.gaps, text: { zh: '行导入后需补填', en: 'to be completed' } },
    { count: found.refused, text: { zh: '行不能导入', en: 'left out' } },
  ]
  return (
    <ul className="import-counts" aria-label={say({ zh: '检查结果', en: 'Result of the check' })}>
      {counts.map(({ count, text }) => (
        <li key={text.en}>
          <strong>{count.toLocaleString('en')}</strong> {say(text)}
        </li>
      ))}
    </ul>
  )
}

function nextOf(found: ImportView, say: ReturnType<typeof useSay>): string {
  const drafts = found.ready + found.gaps
  const by = found.endedBy ?? ''
  if (found.state === 'cancelled') {
    return say({
      zh: `已由${by}取消，什么都没有导入`,
      en: `Cancelled by ${by}; nothing was imported`,
    })
  }
  if (found.state === 'confirmed') {
    return say({
      zh: `已建立 ${drafts} 份草稿。请逐份打开，上传附件、补填内容后提交`,
      en: `${drafts} drafts were made. Open each, add its files, complete and submit it`,
    })
  }
  return say({
    zh: '还没有建立任何草稿。请看报告，然后确认或者取消',
    en: 'Nothing was created yet. Read the report, then confirm or cancel',
  })
}
