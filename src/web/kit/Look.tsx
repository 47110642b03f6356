import { Outlet } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { useTheme } from './theme.ts'

/** The look and the language of antd for everything inside. Pages without antd (the portal) do without it. */
export function Look({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const theme = useTheme()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      // A space put between two characters would make a button's words differ from its name.
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}

/** Public pages that use antd. */
export function LookOutlet() {
  return (
    <Look>
      <Outlet />
    </Look>
  )
}
