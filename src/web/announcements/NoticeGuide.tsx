import { Descriptions } from 'antd'
import type { AnnouncementView } from '#api/announcements.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import type { Phase } from './phase.ts'

type Props = { found: AnnouncementView; phase: Phase | undefined }

/** Who may object to a notice, how, until when, and what comes of it; nothing once it is over. */
export function NoticeGuide({ found, phase }: Props) {
  const say = useSay()
  const { startsOn, endsOn } = found
  if (!startsOn || !endsOn || (phase !== 'running' && phase !== 'coming')) return null
  return (
    <section aria-labelledby="objecting">
      <h2 id="objecting">{say({ zh: '如何提出异议', en: 'How to object' })}</h2>
      <Descriptions
        className="announcement-facts"
        size="small"
        styles={{ label: { whiteSpace: 'nowrap', width: '1%' } }}
        bordered
        column={1}
        items={[
          { key: 'who', label: say({ zh: '谁可以提出', en: 'Who' }), children: say(who) },
          {
            key: 'how',
            label: say({ zh: '怎样提出', en: 'How' }),
            children: (
              <>
                {say(how)}
                <Contact found={found} />
              </>
            ),
          },
          {
            key: 'until',
            label: say({ zh: '受理时间', en: 'When' }),
            children: (
              <>
                {say({ zh: '自 ', en: 'From ' })}
                <OnDay on={startsOn} />
                {say({ zh: ' 起，至 ', en: ' to ' })}
                <strong>
                  <OnDay on={endsOn} />
                  {say({ zh: ' 24:00（北京时间）', en: ', 24:00 Beijing time' })}
                </strong>
                {say({
                  zh: ' 止，以本平台收到的时间为准',
                  en: '; the time at which this platform receives it counts',
                })}
              </>
            ),
          },
          { key: 'then', label: say({ zh: '提出以后', en: 'Afterwards' }), children: say(then) },
        ]}
      />
    </section>
  )
}

function Contact({ found: { contact } }: { found: AnnouncementView }) {
  const say = useSay()
  const { name, phone } = contact
  if (!phone) return null
  return (
    <div>
      {say({ zh: '咨询：', en: 'Questions: ' })}
      {name && `${name} `}
      <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
    </div>
  )
}

const who = { zh: '任何单位和个人', en: 'Any organisation and any person' }
const how = {
  zh: '在下面的名单中找到所涉单位，点“提出异议”，填写真实姓名（名称）和联系方式，写明事实并附证据。异议人的信息不公开。',
  en: 'Find the one that it is about in the list below and choose “Object”. Give your real name and how to reach you, say what is wrong and attach evidence. Who objected is never made public.',
}
const then = {
  zh: '提交后得到查询码，凭码随时查看处理情况。发布单位组织核实并作出处理决定；未处理完的异议只影响所涉单位，其余照常公告。',
  en: 'You receive a code with which to follow it. The authority has it verified and decides. Until then it holds up only the one that it is about; the others are announced as usual.',
}
