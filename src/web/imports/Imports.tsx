import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ImportView, importTemplate, listImports, uploadImport } from '#api/imports.ts'
import { findService, services } from '#services/index.ts'
import { urlOf, useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { At } from '#web/kit/when.tsx'
import { TableInput } from './TableInput.tsx'
import { ImportTag } from './Tags.tsx'
import './imports.css'

const limit = {
  zh: 'Excel 工作簿（.xlsx）或者 CSV，不超过 30 MB、20,000 行',
  en: 'An Excel workbook (.xlsx) or a CSV, up to 30 MB and 20,000 rows',
}

// Where one case bars another of the same year, there is nothing to file in bulk.
const importable = services.filter(({ bars }) => bars === undefined)

/** Many drafts from one table: the template, the way in, and what was sent before. */
export function Imports() {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const list = useReadPages(listImports, { query: {} })
  function open({ id }: ImportView) {
    void queries.invalidateQueries({ queryKey: [listImports.path] })
    void navigate({ to: '/imports/$id', params: { id } })
  }
  return (
    <Page
      title={say({ zh: '批量导入', en: 'Import a table' })}
      subtitle={say({
        zh: '把多份申请填在一张表里，一次建立多份草稿。上传后先看逐行报告，确认之前什么都不会建立。',
        en: 'Fill in many applications in one table and make their drafts at once. You see a report of each row first; nothing is created before you confirm.',
      })}
      back={<Link to="/cases">{say({ zh: '我的办件', en: 'My cases' })}</Link>}
    >
      {importable.map(({ id, title }) => (
        <section key={id} className="import-start" aria-labelledby={`import-${id}`}>
          <h2 id={`import-${id}`}>{say(title)}</h2>
          <p>
            {say({
              zh: '先下载模板并填写；已有自己的表格也可以，只要表头与模板的列名一致。附件在草稿里上传。',
              en: 'Download the template and fill it in; a table of your own will do if its titles are those of the template. Files are added in the drafts.',
            })}
          </p>
          <Button
            icon={<DownloadOutlined />}
            href={urlOf(importTemplate, { params: { service: id } })}
            download
          >
            {say({ zh: '下载模板（Excel）', en: 'Download the template (Excel)' })}
          </Button>
          <TableInput
            url={urlOf(uploadImport, { query: { service: id } })}
            limit={limit}
            onRead={(read) => open(read as ImportView)}
          />
        </section>
      ))}
      <h2>{say({ zh: '以前的导入', en: 'Earlier imports' })}</h2>
      <Pages list={list} empty={<Nothing />}>
        {(rows) => (
          <ul className="rows">
            {rows.map((row) => (
              <li key={row.id}>
                <Earlier row={row} />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Page>
  )
}

function Earlier({ row }: { row: ImportView }) {
  const say = useSay()
  const service = findService(row.service)
  const drafts = row.ready + row.gaps
  return (
    <>
      <div className="row-words">
        <Link to="/imports/$id" params={{ id: row.id }} className="case-link">
          {row.fileName}
        </Link>
        <div className="hint">
          {[service && say(service.title), row.uploadedBy].filter(Boolean).join(' · ')}
        </div>
        <div>
          {row.state === 'checked'
            ? say({
                zh: '已读出报告，等您确认或者取消',
                en: 'Read; waits for you to confirm or cancel',
              })
            : say({ zh: `已建立 ${drafts} 份草稿`, en: `Made ${drafts} drafts` })}
        </div>
      </div>
      <div className="case-when">
        <ImportTag state={row.state} />
        <div className="hint">
          <At at={row.uploadedAt} />
        </div>
      </div>
    </>
  )
}

function Nothing() {
  const say = useSay()
  return (
    <Empty
      title={say({ zh: '还没有导入过表格', en: 'Nothing was imported yet' })}
      hint={say({
        zh: '上传一张表后，报告会保存在这里。',
        en: 'The report of a table that you upload is kept here.',
      })}
    />
  )
}
