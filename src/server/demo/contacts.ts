import type { Answers } from '#core/form.ts'
import { pick } from './pick.ts'

const surnames =
  words(`沈 shen|陆 lu|顾 gu|苏 su|程 cheng|方 fang|温 wen|宋 song|叶 ye|许 xu|秦 qin|柳 liu|
  江 jiang|裴 pei|严 yan|傅 fu|乔 qiao|戴 dai|彭 peng|罗 luo|邹 zou|韦 wei|卓 zhuo`)
const givenNames =
  words(`知远 zhiyuan|若溪 ruoxi|明川 mingchuan|清荷 qinghe|见微 jianwei|望舒 wangshu|
  思齐 siqi|云帆 yunfan|采薇 caiwei|南舟 nanzhou|书言 shuyan|晚晴 wanqing|子墨 zimo|怀瑾 huaijin|
  念初 nianchu|砚秋 yanqiu|行简 xingjian|小满 xiaoman|疏桐 shutong|景明 jingming|致远 zhiyuan|
  星野 xingye|予安 yuan|时雨 shiyu|长歌 changge|观澜 guanlan|一诺 yinuo|修远 xiuyuan|听泉 tingquan`)

/** An invented person: always the same one for a number. */
function inventPerson(at: number): { name: string; mailbox: string } {
  const [surname, given] = [pick(surnames, at * 5 + 2), pick(givenNames, at * 7 + 3)]
  return { name: surname.zh + given.zh, mailbox: `${surname.sound}.${given.sound}` }
}

type At = { at: number; dialling: string; code: string }

/** Legal representative and contact of an invented enterprise: a mobile telephone, and one of its city. */
export function inventContacts({ at, dialling, code }: At): Answers {
  const first = at * 2 + Number(dialling) * 400
  const [representative, contact] = [inventPerson(first), inventPerson(first + 1)]
  const domain = `${code.slice(-9).toLowerCase()}.example.org`
  return {
    representativeName: representative.name,
    representativePhone: `13${(at * 3) % 10}0000${digits(at * 17 + 1003, 4)}`,
    representativeEmail: `${representative.mailbox}@${domain}`,
    contactName: contact.name,
    contactPhone: `${dialling}-8${digits(at * 7919 + 100_003, 7)}`,
    contactEmail: `${contact.mailbox}@${domain}`,
  }
}

function digits(value: number, count: number): string {
  return String(value % 10 ** count).padStart(count, '0')
}

function words(list: string): { zh: string; sound: string }[] {
  return list.split('|').map((pair) => {
    const [zh = '', sound = ''] = pair.trim().split(' ')
    return { zh, sound }
  })
}
