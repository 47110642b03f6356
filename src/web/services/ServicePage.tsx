import { Link, useParams } from '@tanstack/react-router'
import type { Service } from '#core/service.ts'
import { findService } from '#services/index.ts'
import { useSay } from '#web/kit/language.tsx'
import { NotFound } from '#web/kit/NotFound.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Materials } from './Materials.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'
import { ServiceSteps } from './ServiceSteps.tsx'
import { StartCase } from './StartCase.tsx'
import './services.css'

/** What a service is, what it needs, how it goes, and the way in. */
export function ServicePage() {
  const { service: id = '' } = useParams({ strict: false })
  const service = findService(id)
  return service ? <Described service={service} /> : <NotFound />
}

function Described({ service }: { service: Service }) {
  const say = useSay()
  return (
    <Page
      title={say(service.title)}
      subtitle={say(service.summary)}
      width="text"
      back={<Link to="/">{say({ zh: '首页', en: 'First page' })}</Link>}
    >
      <StartCase service={service} />
      <ServiceFacts service={service} />
      <Materials form={service.form} />
      <ServiceSteps service={service} />
    </Page>
  )
}
