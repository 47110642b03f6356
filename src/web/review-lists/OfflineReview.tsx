import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useState } from 'react'
import { type ReviewListReport, uploadReviewList } from '#api/review-lists.ts'
import type { Service } from '#core/service.ts'
import { TableInput } from '#web/imports/TableInput.tsx'
import { urlOf } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { DownloadList } from './DownloadList.tsx'
import { ListReport } from './ListReport.tsx'
import { offlineServices } from './services.ts'
import './review-lists.css'

/** Reviews away from the screen: take a list, fill it in, bring it back, read its report, carry it out. */
export function OfflineReview() {
  const say = useSay()
  const services = offlineServices(useSignedIn().organisation.kind)
  const [chosen, setChosen] = useState(services[0]?.id)
  const service = services.find(({ id }) => id === chosen)
  return (
    <Page
      title={say({ zh: '离线审查', en: 'Review offline' })}
      subtitle={say({
        zh: '下载清单在表格软件里填写结论，再上传。先看逐行报告，确认之前什么都不会办理。',
        en: 'Fill in your verdicts in a spreadsheet and bring it back. You see a report of each row first; nothing is decided before you confirm.',
      })}
      back={<Link to="/worklist">{say({ zh: '办件清单', en: 'Worklist' })}</Link>}
    >
      {services.length > 1 && (
        <p>
          <label htmlFor="offline-service">{say({ zh: '事项：', en: 'Service: ' })}</label>
          <Select
            id="offline-service"
            className="offline-service"
            value={chosen ?? null}
            onChange={(id) => setChosen(id ?? undefined)}
            options={services.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
        </p>
      )}
      {service ? <Course key={service.id} service={service} /> : <NoService />}
    </Page>
  )
}

type Read = { file: File; report: ReviewListReport }

function Course({ service }: { service: Service }) {
  const say = useSay()
  const [read, setRead] = useState<Read>()
  if (read) {
    return (
      <ListReport
        service={service}
        {...read}
        onReport={(report) => setRead({ ...read, report })}
        onClose={() => setRead(undefined)}
      />
    )
  }
  return (
    <>
      <DownloadList service={service} />
      <section className="offline-step" aria-labelledby="offline-upload">
        <h2 id="offline-upload">
          {say({ zh: '第二步：上传填好的清单', en: 'Second: upload the list that you filled in' })}
        </h2>
        <TableInput
          url={urlOf(uploadReviewList, { params: { service: service.id } })}
          limit={limit}
          onRead={(report, file) => setRead({ file, report: report as ReviewListReport })}
        />
      </section>
    </>
  )
}

function NoService() {
  const say = useSay()
  return (
    <Empty
      title={say({
        zh: '本单位没有可以离线审查的事项',
        en: 'Nothing here can be reviewed offline',
      })}
      hint={say({
        zh: '离线审查供办理机构使用，结论要逐件填写金额等内容的事项除外。',
        en: 'It is for the offices that handle cases, and for services whose verdicts fit into a list.',
      })}
      action={<Link to="/worklist">{say({ zh: '回到办件清单', en: 'Back to the worklist' })}</Link>}
    />
  )
}

const limit = {
  zh: '填好的 Excel 工作簿（.xlsx）或者另存的 CSV，不超过 30 MB、2,000 行',
  en: 'The Excel workbook (.xlsx), or a CSV saved from it, up to 30 MB and 2,000 rows',
}
