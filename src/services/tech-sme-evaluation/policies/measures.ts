/** The measures of 2017 are of this day; settings that no text dates begin with it. */
const fromMeasures = '2017-05-03'

/** A setting for the whole country from the measures on. */
export const nationwide = { area: '000000', validFrom: fromMeasures, validTo: null } as const

export const sichuan2019 = '四川省 2019 年度评价工作通知'
export const qingdao = '青岛市科技型中小企业评价办理指南'
