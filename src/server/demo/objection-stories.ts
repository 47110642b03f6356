import type { Objecting } from './objections.ts'

const spring = {
  name: '贺知微',
  phone: '13900000002',
}
const autumn = {
  name: '闻人听雪',
  phone: '13900000016',
}
const firm = {
  name: '临江样例软件有限公司',
  phone: '13900000027',
}

/** To the notice that is over: one upheld, one rejected. */
export const settledObjections: readonly Objecting[] = [
  {
    position: 3,
    takenAgo: 44,
    by: spring,
    facts: '该企业信息表所列科技人员多数自去年起在本单位任职并缴纳社会保险，请核实人数。（示例）',
    assignedAgo: 43,
    verified: {
      ago: 40,
      finding:
        '核对社保记录和工资表，名单所列科技人员多数不在该企业，科技人员指标得分为 0 分，异议属实。',
    },
    decided: {
      ago: 38,
      upheld: true,
      decision: '经核实，科技人员指标得分为 0 分，不符合评价条件，不予入库。',
    },
  },
  {
    position: 9,
    takenAgo: 42,
    by: autumn,
    facts: '该企业去年的产品多次被投诉，怀疑发生过重大质量事故而没有如实填报，请核实。（示例）',
    assignedAgo: 41,
    verified: {
      ago: 38,
      finding: '市场监管部门没有该企业质量事故的记录，所称投诉是个别退货，已经处理，异议不属实。',
    },
    decided: {
      ago: 37,
      upheld: false,
      decision: '经核实，该企业没有发生重大质量事故，异议不成立，照常公告。',
    },
  },
]

/** To the notice that runs: just received, with the office, and verified. */
export const runningObjections: readonly Objecting[] = [
  {
    position: 2,
    takenAgo: 1,
    by: spring,
    facts: '该企业的科技人员中有五人同时在本单位的人员名单上，请核实他们实际在哪里工作。（示例）',
  },
  {
    position: 7,
    takenAgo: 3,
    by: firm,
    facts: '该企业的研发费用含有委托本单位加工的货款，不属于研发费用，请核对辅助账。（示例）',
    assignedAgo: 2,
  },
  {
    position: 11,
    takenAgo: 3,
    by: autumn,
    facts: '该企业在登记的地址没有经营场所，可能已经列入经营异常名录，请核实。（示例）',
    assignedAgo: 2,
    verified: {
      ago: 1,
      finding: '现场核查，企业在登记的地址经营；公示系统中没有列入经营异常名录的记录。',
    },
  },
]
