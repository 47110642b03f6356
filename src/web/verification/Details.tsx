import type { Verification } from '#api/certificates.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'

/** What the certificate says, as far as the public may read it. */
export function Details({ found }: { found: Verification }) {
  const say = useSay()
  const { verdict, title, number, version, issuer, issuedOn, validUntil, lines, checkedAt } = found
  return (
    <>
      <dl className="verified">
        <dt>{say({ zh: '证明', en: 'Certificate' })}</dt>
        <dd>{title && say(title)}</dd>
        <dt>{say({ zh: '编号', en: 'Number' })}</dt>
        <dd>{number}</dd>
        {version !== null && (version > 1 || verdict === 'superseded') && (
          <div className="verified-line">
            <dt>{say({ zh: '版本', en: 'Version' })}</dt>
            <dd>{say(versionTitle(version))}</dd>
          </div>
        )}
        <dt>{say({ zh: '签发机构', en: 'Issued by' })}</dt>
        <dd>{issuer}</dd>
        <dt>{say({ zh: '签发日期', en: 'Issued on' })}</dt>
        <dd>{issuedOn && <OnDay on={issuedOn} />}</dd>
        {validUntil && (
          <div className="verified-line">
            <dt>{say({ zh: '有效期至', en: 'Valid until' })}</dt>
            <dd>
              <OnDay on={validUntil} />
            </dd>
          </div>
        )}
        {lines.map(({ label, value }) => (
          <div key={label.zh} className="verified-line">
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {say({ zh: '核验时间：', en: 'Verified at ' })}
        <At at={checkedAt} />
        {say({
          zh: '。部分内容以＊遮盖，用于保护当事人的商业信息。',
          en: '. Part of the text is covered (＊) to protect the parties.',
        })}
      </p>
    </>
  )
}
