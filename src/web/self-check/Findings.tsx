import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { SelfCheckAnswer } from '#api/self-check.ts'
import { grounds } from '#core/policy.ts'
import { type Finding, topics } from '#core/self-check.ts'
import type { Service } from '#core/service.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { StartCase } from '#web/services/StartCase.tsx'
import { pointOf } from './point.ts'
import { countsOf, nextOf, urgency, verdictOf } from './summary.ts'
import './self-check.css'

type Props = { service: Service; answer: SelfCheckAnswer }

/** The result by topics, what is not met first, each line with its rule and how sure that rule is. */
export function Findings({ service, answer }: Props) {
  const say = useSay()
  const { rules, findings } = answer
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A new answer is read from its beginning.
    if (answer) head.current?.focus()
  }, [answer])
  return (
    <section className="self-check-result" aria-labelledby="self-check-result">
      <h2 id="self-check-result" ref={head} tabIndex={-1}>
        {say({ zh: '自查结果', en: 'Result' })}
      </h2>
      <p>{say(countsOf(findings))}</p>
      <p className="hint">
        <Basis answer={answer} /> {say(rules.title)}
        {say({ zh: '：', en: ': ' })}
        {rules.cite} <Tag>{say(grounds[rules.ground])}</Tag>
      </p>
      {topicNames.map((topic) => (
        <Topic
          key={topic}
          service={service}
          topic={topic}
          findings={findings.filter((one) => one.topic === topic)}
        />
      ))}
      <h3>{say({ zh: '下一步', en: 'What next' })}</h3>
      <p>
        {say(nextOf(findings))}{' '}
        {say({
          zh: '自查的内容没有保存，也不会带入申请表。',
          en: 'Nothing of this check was kept, nor goes into the application.',
        })}
      </p>
      <StartCase service={service} />
    </section>
  )
}

function Basis({ answer: { on, area } }: Pick<Props, 'answer'>) {
  const say = useSay()
  const nameOfArea = useAreaName()
  if (area === '000000') {
    return say({
      zh: `按 ${on} 的全国规定，未选所在地，当地另有规定的没有计入。`,
      en: `By the national rules of ${on}. No place was chosen, so local rules were not looked at.`,
    })
  }
  return say({
    zh: `按 ${on} 的规定和${nameOfArea(area)}的设定。`,
    en: `By the rules of ${on} and the settings for ${nameOfArea(area)}.`,
  })
}

type TopicProps = { service: Service; topic: Finding['topic']; findings: readonly Finding[] }

function Topic({ service, topic, findings }: TopicProps) {
  const say = useSay()
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={`self-check-${topic}`}>
      <h3 id={`self-check-${topic}`}>{say(topics[topic])}</h3>
      <ul className="findings">
        {urgentFirst(findings).map((finding) => (
          <Line
            key={`${finding.rule} ${finding.text.en}`}
            point={pointOf(service, finding)}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  )
}

function Line({ finding, point }: { finding: Finding; point: string | undefined }) {
  const say = useSay()
  const { outcome, text, value, threshold, cite, ground } = finding
  return (
    <li className={`finding finding-${outcome}`}>
      <span className="finding-verdict">
        {icons[outcome]} {say(verdictOf(finding))}
      </span>
      <div>
        <div>{say(text)}</div>
        {(value ?? threshold) && (
          <div className="finding-value">
            {value && (
              <span>
                {say({ zh: '结果：', en: 'Result: ' })}
                <strong>{say(value)}</strong>
              </span>
            )}
            {threshold && (
              <span>
                {say({ zh: '界限：', en: 'Bound: ' })}
                <strong>{say(threshold)}</strong>
              </span>
            )}
          </div>
        )}
        <div className="hint">
          {[point, cite].filter(Boolean).join(' · ')} <Tag>{say(grounds[ground])}</Tag>
        </div>
      </div>
    </li>
  )
}

const icons: Record<Finding['outcome'], ReactNode> = {
  pass: <CheckCircleOutlined aria-hidden />,
  fail: <CloseCircleOutlined aria-hidden />,
  missing: <ExclamationCircleOutlined aria-hidden />,
  hint: <InfoCircleOutlined aria-hidden />,
}

const topicNames = Object.keys(topics) as Finding['topic'][]

function urgentFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) => urgency.indexOf(one.outcome) - urgency.indexOf(other.outcome),
  )
}
