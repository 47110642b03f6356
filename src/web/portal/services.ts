import type { Service } from '#core/service.ts'

declare const __SERVICES__: readonly Pick<Service, 'id' | 'article' | 'title' | 'summary'>[]

/** The registered services in brief, written into the portal when the screens are built (vite.config.ts). */
export const servicesInBrief = __SERVICES__
