import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { countReviewList, downloadReviewList } from '#api/review-lists.ts'
import { stateOf } from '#core/lifecycle.ts'
import { offlineStates } from '#core/review-list.ts'
import type { Service } from '#core/service.ts'
import { urlOf, useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Refused } from '#web/kit/Refused.tsx'

/** The first step: how many cases the list holds, and the list. */
export function DownloadList({ service }: { service: Service }) {
  const say = useSay()
  const params = { service: service.id }
  const { data, error, refetch } = useRead(countReviewList, { params })
  return (
    <section className="offline-step" aria-labelledby="offline-download">
      <h2 id="offline-download">
        {say({ zh: '第一步：下载审查清单', en: 'First: download the list' })}
      </h2>
      {error && <Refused error={error} retry={refetch} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 2 }} />}
      {data && data.waiting === 0 && <Nothing service={service} />}
      {data && data.waiting > 0 && (
        <>
          <Counts counts={data} />
          <p className="hint">
            {say({
              zh: '每件一行，列出申请的内容和平台的提示，末尾三列由您填写；还没有受理的也列入，办理结论时先行受理。审查要点和填写说明在另外两张表里。附件请在网页上查看。清单含企业信息，请妥善保管。',
              en: 'One row a case with what its form says and what the platform points out, and three columns at the end for you. Cases that are not taken up yet are listed too; a verdict takes them up first. The checkpoints and a guide are on two further sheets. Look at attachments on the screen. The list holds enterprises’ data: keep it safe.',
            })}
          </p>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            href={urlOf(downloadReviewList, { params })}
            download
          >
            {say({ zh: '下载清单（Excel）', en: 'Download the list (Excel)' })}
          </Button>
        </>
      )}
    </section>
  )
}

type Counted = { waiting: number; heldByOthers: number; limit: number }

function Counts({ counts: { waiting, heldByOthers, limit } }: { counts: Counted }) {
  const say = useSay()
  const most = limit.toLocaleString('en')
  return (
    <p>
      {say({
        zh: `有 ${waiting} 件可以填写结论。`,
        en: `Cases that wait for a verdict: ${waiting}. `,
      })}
      {heldByOthers > 0 &&
        say({
          zh: `其中 ${heldByOthers} 件由同事办理，清单里会注明，您不能填写。`,
          en: `Colleagues hold ${heldByOthers} of them: the list says so, and you cannot decide them. `,
        })}
      {waiting > limit &&
        say({
          zh: `一张清单最多 ${most} 件，先列办理期限最近的；办完后再下载一次。`,
          en: `A list has at most ${most}, the most urgent; download again when they are done.`,
        })}
    </p>
  )
}

function Nothing({ service: { lifecycle } }: { service: Service }) {
  const say = useSay()
  const titles = offlineStates(lifecycle).map((state) => stateOf(lifecycle, state).title)
  return (
    <p>
      {say({
        zh: `现在没有“${titles.map(({ zh }) => zh).join('”“')}”的办件，有新的办件提交后再来下载。`,
        en: `No case is “${titles.map(({ en }) => en).join('”, “')}” now; come back when new ones were submitted.`,
      })}{' '}
      <Link to="/worklist">{say({ zh: '去办件清单', en: 'To the worklist' })}</Link>
    </p>
  )
}
