import { Link } from '@tanstack/react-router'
import { useLanguage, useSay } from './language.tsx'

/** The torch and the name, leading to the first page. */
export function Brand() {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Link to="/" className="brand">
      <img src="/torch.svg" alt="" width="28" height="28" />
      <span className="brand-name">{say({ zh: '火炬通', en: 'Torchway' })}</span>
      <span className="brand-second" lang={language === 'zh' ? 'en' : 'zh-CN'}>
        {say({ zh: 'Torchway', en: '火炬通' })}
      </span>
    </Link>
  )
}
