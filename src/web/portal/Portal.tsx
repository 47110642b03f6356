import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { homeOf } from '#web/kit/home.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useMe } from '#web/kit/session.tsx'
import { Contacts } from './Contacts.tsx'
import { PublicLists } from './PublicLists.tsx'
import { servicesInBrief } from './services.ts'
import { VerifyBox } from './VerifyBox.tsx'
import './portal.css'

// Below the fold, and not there where nothing was ever announced.
const Announcements = lazy(async () => {
  const { Announcements } = await import('../emergency/Announcements.tsx')
  return { default: Announcements }
})

export function Portal() {
  const say = useSay()
  return (
    <Page
      title={say({
        zh: '科技企业便利化服务',
        en: 'Services for technology enterprises',
      })}
      subtitle={say({
        zh: '在线填报、在线审核、电子证明，全流程网上办理。',
        en: 'File online, have it examined online, receive an electronic certificate.',
      })}
      actions={<Doors />}
    >
      <div className="portal-pair">
        <Services />
        <div>
          <VerifyBox />
          <PublicLists />
        </div>
      </div>
      <Suspense>
        <Announcements />
      </Suspense>
      <Course />
      <Contacts />
    </Page>
  )
}

function Doors() {
  const say = useSay()
  const me = useMe()
  if (me) {
    return (
      <Link to={homeOf(me)} className="door door-first">
        {say({ zh: '进入工作台', en: 'My workspace' })}
      </Link>
    )
  }
  return (
    <>
      <Link to="/sign-up" className="door door-first">
        {say({ zh: '企业注册', en: 'Register an enterprise' })}
      </Link>
      <Link to="/sign-in" className="door">
        {say({ zh: '登录', en: 'Sign in' })}
      </Link>
    </>
  )
}

function Services() {
  const say = useSay()
  return (
    <section aria-labelledby="services">
      <h2 id="services">{say({ zh: '现在可以办理的事项', en: 'What can be done here now' })}</h2>
      <ul className="portal-services">
        {servicesInBrief.map(({ id, article, title, summary, hasSelfCheck }) => (
          <li key={id}>
            <h3>
              <Link to="/services/$service" params={{ service: id }}>
                {say(title)}
              </Link>
            </h3>
            <p>{say(summary)}</p>
            {hasSelfCheck && (
              <p>
                <Link to="/services/$service/self-check" params={{ service: id }}>
                  {say({ zh: '先自查，不用登录', en: 'Check yourself first, without an account' })}
                </Link>
              </p>
            )}
            <p className="hint">
              {say({
                zh: `依据：通知第${'一二三四五六七八九十'.charAt(article - 1)}条`,
                en: `Basis: article ${article} of the circular`,
              })}
            </p>
          </li>
        ))}
      </ul>
      <p className="hint">
        {say({
          zh: '科技部火炬中心 2020 年 2 月 6 日的通知共十条，还涉及高新技术企业认定、孵化载体减租、高新区支持、火炬统计、受影响企业帮扶、技术产品推荐和先进典型。这些事项开通后会列在这里。',
          en: 'The Torch Center’s circular of 6 February 2020 has ten articles. It also covers high-tech enterprise recognition, rent relief by incubators, support by high-tech zones, Torch statistics, help for affected enterprises, recommended products and model enterprises. These will be listed here once they open.',
        })}
      </p>
    </section>
  )
}

function Course() {
  const say = useSay()
  const steps = [
    {
      title: { zh: '注册单位', en: 'Register' },
      text: {
        zh: '用统一社会信用代码注册，第一个人成为单位管理员。',
        en: 'With the unified social credit code; the first person becomes the administrator.',
      },
    },
    {
      title: { zh: '在线填报', en: 'Fill in' },
      text: {
        zh: '边填边保存，随时可以离开再回来；附件直接上传。',
        en: 'Everything is saved as you type; leave and come back; upload the documents.',
      },
    },
    {
      title: { zh: '机构审核', en: 'Decision' },
      text: {
        zh: '所在地的办理机构受理审核；需要补正会写明原因，您改好再交。',
        en: 'The office of your area examines it; if something is missing it says what, and you resubmit.',
      },
    },
    {
      title: { zh: '领取电子证明', en: 'Certificate' },
      text: {
        zh: '带电子签名和二维码，任何人都可以核验真伪。',
        en: 'Signed electronically, with a code that anyone can verify.',
      },
    },
  ]
  return (
    <section aria-labelledby="course">
      <h2 id="course">{say({ zh: '四步办成', en: 'Four steps' })}</h2>
      <ol className="portal-course">
        {steps.map(({ title, text }) => (
          <li key={title.en}>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
