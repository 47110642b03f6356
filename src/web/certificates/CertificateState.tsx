import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ComponentType } from 'react'
import type { Certificate } from '#api/certificates.ts'
import { type CertificateStanding, certificateStandings } from '#core/certificate-state.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

type Look = { tone: 'good' | 'neutral' | 'bad'; icon: ComponentType<{ 'aria-hidden'?: boolean }> }

const looks: Record<CertificateStanding, Look> = {
  valid: { tone: 'good', icon: CheckCircleOutlined },
  superseded: { tone: 'neutral', icon: SwapOutlined },
  expired: { tone: 'bad', icon: ClockCircleOutlined },
  deregistered: { tone: 'bad', icon: MinusCircleOutlined },
  revoked: { tone: 'bad', icon: StopOutlined },
}

/** Where a certificate stands, as a word and a sign. */
export function CertificateState({ state }: Pick<Certificate, 'state'>) {
  const say = useSay()
  const { tone, icon: Icon } = looks[state]
  return (
    <Tag className={`state state-${tone}`} icon={<Icon aria-hidden />}>
      {say(certificateStandings[state])}
    </Tag>
  )
}
