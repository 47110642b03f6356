import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { openCase } from '#api/cases.ts'
import { isOfficial } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { call } from '#web/kit/api.ts'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { newKey } from '#web/kit/new-key.ts'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { useMe } from '#web/kit/session.tsx'
import { RightOffice } from './RightOffice.tsx'

/** The button that opens a draft: one draft a visit, however often it is pressed. */
export function StartCase({ service }: { service: Service }) {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const key = useRef(newKey())
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()

  async function start() {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    try {
      const { id } = await call(openCase, {
        body: { service: service.id },
        idempotencyKey: key.current,
      })
      await navigate({ to: '/cases/$id/edit', params: { id } })
    } catch (error) {
      setRefused(error)
      setBusy(false)
    }
  }

  if (me === undefined) return null
  if (me === null) {
    return (
      <div className="button-row">
        <LinkButton look="first" to="/sign-in" search={{ from: `/services/${service.id}` }}>
          {say({ zh: '登录后办理', en: 'Sign in to apply' })}
        </LinkButton>
        <LinkButton to="/sign-up">
          {say({ zh: '企业注册', en: 'Register an enterprise' })}
        </LinkButton>
      </div>
    )
  }
  if (isOfficial(me.organisation.kind)) {
    return (
      <Alert
        type="info"
        showIcon
        title={say({
          zh: '此事项由申请单位的账号办理。您可以在办件清单中查看已提交的办件。',
          en: 'Enterprises apply with their own accounts. You find what they submitted in the worklist.',
        })}
      />
    )
  }
  return (
    <>
      <RefusedNote error={refused} />
      <RightOffice service={service} />
      <div className="button-row">
        <Button type="primary" size="large" loading={busy} onClick={() => void start()}>
          {say({ zh: '开始办理', en: 'Start an application' })}
        </Button>
        <Link to="/cases">
          {say({ zh: '继续填写已有的草稿', en: 'Go on with a draft of yours' })}
        </Link>
      </div>
    </>
  )
}
