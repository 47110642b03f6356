import { useSay } from '#web/kit/language.tsx'

/** A forged certificate may lead to a forged page: only the address bar tells them apart. */
export function LookAlikes() {
  const say = useSay()
  return (
    <aside className="look-alikes">
      <strong>{say({ zh: '谨防仿冒网站', en: 'Beware of look-alike sites' })}</strong>
      <p>
        {say({
          zh: `本页显示的内容可以被仿冒，浏览器地址栏不能。您现在访问的是 ${location.host}。请确认它就是签发机构公布的核验网址；如果是扫码打开的，更要核对。`,
          en: `What a page shows can be imitated; the address bar cannot. You are on ${location.host}. Make sure that this is the address that the issuer has published, above all if a scanned code brought you here.`,
        })}
      </p>
    </aside>
  )
}
