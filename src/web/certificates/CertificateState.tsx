import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { Certificate } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

/** Whether a certificate is in force, as a word and a sign. */
export function CertificateState({ state }: Pick<Certificate, 'state'>) {
  const say = useSay()
  return state === 'valid' ? (
    <Tag className="state state-good" icon={<CheckCircleOutlined aria-hidden />}>
      {say({ zh: '有效', en: 'valid' })}
    </Tag>
  ) : (
    <Tag className="state state-bad" icon={<StopOutlined aria-hidden />}>
      {say({ zh: '已撤销', en: 'revoked' })}
    </Tag>
  )
}
