import { type ThemeConfig, theme } from 'antd'
import { useSyncExternalStore } from 'react'

/** The class under which antd writes its tokens as CSS variables; our own CSS reads the same ones. */
const tokensClass = 'torchway'

const type = {
  // By the language of the page, in kit.css.
  fontFamily: 'var(--letters)',
  fontSize: 15,
  lineHeight: 1.6,
  borderRadius: 4,
  controlHeight: 38,
  linkDecoration: 'underline',
  // Calm; and an answer that comes too soon would leave a button's spinner half gone, with its name.
  motion: false,
}

const light: ThemeConfig = {
  cssVar: { key: tokensClass },
  token: {
    ...type,
    colorPrimary: '#9e1b1b',
    colorInfo: '#1f4e79',
    colorLink: '#8f1616',
    colorLinkHover: '#b32424',
    colorSuccess: '#216e39',
    colorWarning: '#8a5300',
    colorError: '#b3261e',
    colorText: '#1c1c1c',
    colorTextSecondary: '#4a4a4a',
    colorTextTertiary: '#5f5f5f',
    colorTextDescription: '#5a5a5a',
    colorTextPlaceholder: '#6b6b6b',
    colorBorder: '#8a8a8a',
    colorBgLayout: '#ffffff',
    // Dark status colours would be mixed into muddy grounds; these are the paper tints of each.
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#c3d5e6',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#bcdcc5',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#ecd7a8',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#eec4c0',
    colorPrimaryBg: '#fbefef',
  },
  components: { Table: { cellPaddingBlock: 10, cellPaddingInline: 12 } },
}

const dark: ThemeConfig = {
  cssVar: { key: tokensClass },
  algorithm: theme.darkAlgorithm,
  token: {
    ...type,
    colorPrimary: '#f0938c',
    colorInfo: '#8fb8dd',
    colorLink: '#f5a39d',
    colorLinkHover: '#ffc0bb',
    colorSuccess: '#7cc68d',
    colorWarning: '#e0ac5c',
    colorError: '#f28b82',
    colorText: '#ececec',
    colorTextSecondary: '#c6c6c6',
    colorTextTertiary: '#b0b0b0',
    colorTextDescription: '#b4b4b4',
    colorTextPlaceholder: '#a0a0a0',
    colorBorder: '#757575',
    colorBgLayout: '#141414',
  },
  components: {
    Table: { cellPaddingBlock: 10, cellPaddingInline: 12 },
    // A light red carries dark letters: white on it would be below AA.
    Button: { primaryColor: '#2a0806', dangerColor: '#2a0806' },
  },
}

const asksForDark = matchMedia('(prefers-color-scheme: dark)')

/** Light or dark, as the reader's system is set. */
export function useTheme(): ThemeConfig {
  return useSyncExternalStore(watch, () => asksForDark.matches) ? dark : light
}

function watch(listener: () => void): () => void {
  asksForDark.addEventListener('change', listener)
  return () => asksForDark.removeEventListener('change', listener)
}
