// Node's resolution does not find these files without their endings, and would type them as CommonJS with one.
declare module 'antd/es/locale/*' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>
  export default locale
}
