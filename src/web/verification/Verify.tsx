import { useParams } from '@tanstack/react-router'
import { type Verification, verifyCertificate } from '#api/certificates.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { VerifyBox } from '#web/portal/VerifyBox.tsx'
import { Details } from './Details.tsx'
import { FileCheck } from './FileCheck.tsx'
import { LookAlikes } from './LookAlikes.tsx'
import { VerdictBox } from './VerdictBox.tsx'
import '#web/portal/portal.css'
import './verification.css'

/** The public answer to “is this certificate genuine, and in force?”. No account, none of the workspace's code. */
export function Verify() {
  const { number, code } = useParams({ strict: false })
  if (number === undefined || code === undefined) return <Ask />
  return <Answer number={number} code={code} />
}

function Ask() {
  const say = useSay()
  return (
    <Page title={say({ zh: '证明核验', en: 'Verify a certificate' })} width="text">
      <VerifyBox />
      <LookAlikes />
    </Page>
  )
}

function Answer({ number, code }: { number: string; code: string }) {
  const say = useSay()
  const { data, error, isPending, refetch } = useRead(
    verifyCertificate,
    { params: { number, code } },
    { staleTime: 0, retry: false },
  )
  return (
    <Page title={say({ zh: '证明核验', en: 'Verify a certificate' })} width="text">
      {isPending && <p role="status">{say({ zh: '正在核验…', en: 'Verifying…' })}</p>}
      {error && (
        <VerdictBox verdict="offline" detail={error.message} onRetry={() => void refetch()} />
      )}
      {data && <Told found={data} />}
      <LookAlikes />
    </Page>
  )
}

function Told({ found }: { found: Verification }) {
  const say = useSay()
  return (
    <>
      <VerdictBox verdict={found.verdict} found={found} />
      {found.verdict === 'unknown' && (
        <>
          <p>
            {say({
              zh: '请核对编号和校验码是否抄写正确（校验码不含字母 I、L、O、U）；二维码模糊时请重新扫描，或向持证单位索取清晰的证明。仍查不到的，请联系证明上写明的签发机构，不要仅凭纸面采信。',
              en: 'Check that number and check code were copied correctly (the code has no letters I, L, O or U); scan the code again if it was blurred, or ask the holder for a clear copy. If it is still not found, contact the issuer named on the certificate, and do not rely on the paper alone.',
            })}
          </p>
          <VerifyBox />
        </>
      )}
      {found.verdict !== 'unknown' && found.verdict !== 'tampered' && (
        <>
          <Details found={found} />
          <FileCheck found={found} />
        </>
      )}
    </>
  )
}
