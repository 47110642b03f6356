import type { Verification } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'

/** What the certificate says, as far as the public may read it. */
export function Details({ found }: { found: Verification }) {
  const say = useSay()
  const { title, number, issuer, issuedOn, lines, checkedAt } = found
  return (
    <>
      <dl className="verified">
        <dt>{say({ zh: '证明', en: 'Certificate' })}</dt>
        <dd>{title && say(title)}</dd>
        <dt>{say({ zh: '编号', en: 'Number' })}</dt>
        <dd>{number}</dd>
        <dt>{say({ zh: '签发机构', en: 'Issued by' })}</dt>
        <dd>{issuer}</dd>
        <dt>{say({ zh: '签发日期', en: 'Issued on' })}</dt>
        <dd>{issuedOn && <OnDay on={issuedOn} />}</dd>
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
