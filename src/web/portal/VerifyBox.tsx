import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSay } from '#web/kit/language.tsx'

/** Number and code lead to the verification page, as the code printed on a certificate does. */
export function VerifyBox() {
  const say = useSay()
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')

  function verify(event: FormEvent) {
    event.preventDefault()
    const params = { number: number.replaceAll(/\s/g, ''), code: code.replaceAll(/\s/g, '') }
    if (params.number && params.code) navigate({ to: '/verify/$number/$code', params })
  }

  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{say({ zh: '核验证明', en: 'Verify a certificate' })}</h2>
      <form onSubmit={verify} className="portal-verify">
        <label htmlFor="verify-number">
          {say({ zh: '证明编号', en: 'Number of the certificate' })}
        </label>
        <input
          id="verify-number"
          required
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <label htmlFor="verify-code">{say({ zh: '校验码', en: 'Check code' })}</label>
        <input
          id="verify-code"
          required
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="door">
          {say({ zh: '核验', en: 'Verify' })}
        </button>
      </form>
      <p className="hint">
        {say({
          zh: '编号和校验码印在证明上；也可以用手机扫描证明上的二维码。核验不需要登录。',
          en: 'Both are printed on the certificate; or scan its code with a phone. No account is needed.',
        })}
      </p>
    </section>
  )
}
