import { useLanguage } from './language.tsx'

/** Names the other language in itself, so that its readers find it. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage()
  return language === 'zh' ? (
    <button type="button" className="bar-link" lang="en" onClick={() => speak('en')}>
      English
    </button>
  ) : (
    <button type="button" className="bar-link" lang="zh-CN" onClick={() => speak('zh')}>
      中文
    </button>
  )
}
