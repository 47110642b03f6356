import type { Service } from '#core/service.ts'

type Brief = Pick<Service, 'id' | 'article' | 'title' | 'summary'> & { hasSelfCheck: boolean }

declare const __SERVICES__: readonly Brief[]

/** The registered services in brief, written into the portal when the screens are built (vite.config.ts). */
export const servicesInBrief = __SERVICES__
