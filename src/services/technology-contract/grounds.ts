import type { Choice } from '#core/choices.ts'

type Ground = readonly [id: string, zh: string, en: string]

/** Why a contract is not registered, by the checks of the rules of 2001; what was not read is marked. */
export const refusalGrounds: readonly Choice[] = [
  group('G', { zh: '通用', en: 'Every contract' }, [
    [
      'G02',
      '合同尚未生效，或者法律要求的批准、登记尚未办理',
      'Not in effect, or an approval or registration that the law demands is missing',
    ],
    ['G06', '当事人不明确', 'The parties are not clear'],
    ['G07', '标的不明确，无法了解其技术内容', 'The subject is not clear enough to understand'],
    ['G08', '价款、报酬、使用费不明确', 'Price, fee or royalty is not clear'],
    ['G09', '印章不全或者与名称不符，且未补正', 'Seals missing or unlike the names, not corrected'],
    ['G11', '未提供所要求的证明材料，或者材料不符', 'Proof asked for is missing or does not fit'],
    ['G12', '合同名称与权利义务不符，且未补正', 'Title and content disagree, not corrected'],
    [
      'G13',
      '含有非法垄断技术、妨碍技术进步的条款',
      'Clauses that monopolise technology unlawfully',
    ],
    ['G14', '侵害他人技术成果', 'Harms another’s technology rights'],
    ['G15', '产品须经许可而未附许可文件', 'The product needs a permit that is not attached'],
    [
      'G17',
      '合同以担保为成立条件而担保未履行（待核实）',
      'A required security was not given (not verified)',
    ],
    [
      'G20',
      '实为买卖、租赁、建设工程、加工等其他合同（待核实）',
      'In truth a sale, lease, construction, processing or other contract (not verified)',
    ],
  ]),
  group('D', { zh: '技术开发', en: 'Development' }, [
    ['D01', '没有明确、具体的研究开发目标', 'No clear and concrete goal of development'],
    [
      'D11',
      '只是改变尺寸、参数、排列，或者以类似技术手段替换',
      'Only changes of size, parameter or arrangement, or a similar substitution',
    ],
    [
      'D13',
      '纯基础研究或者软科学研究（待核实）',
      'Pure basic or soft-science research (not verified)',
    ],
    [
      'D14',
      '一般设备维修、改装、常规设计变更，或者现有技术的直接应用（待核实）',
      'Ordinary repair, refit, routine design change or direct use of known technology (not verified)',
    ],
    [
      'D15',
      '简单复制或者无独创性的软件编制（待核实）',
      'Copied or unoriginal software (not verified)',
    ],
  ]),
  group('T', { zh: '技术转让', en: 'Transfer' }, [
    ['T03', '知识产权的权属或者使用权约定不明', 'Ownership or right of use is not agreed clearly'],
    ['T04', '未附权利证书，或者权利已失效', 'No certificate attached, or the right has lapsed'],
    ['T05', '技术秘密不符合条件', 'The know-how does not meet the test'],
    ['T07', '许可期限超出专利权存续期间', 'A licence beyond the life of the patent'],
    ['T11', '仅为高新技术产品的销售，不含技术转让', 'Mere sale of products without a transfer'],
    ['T12', '仅为产品说明书或者性能介绍', 'Only product manuals or performance sheets'],
    [
      'T22',
      '技术进出口未取得许可或者登记证书',
      'Technology import or export without its certificate',
    ],
  ]),
  group('C', { zh: '技术咨询', en: 'Consulting' }, [
    ['C01', '不是特定技术项目的咨询课题', 'No question on a specific technical project'],
    [
      'C02',
      '未运用科学的分析、论证、评价、预测方法',
      'No analysis, argument, evaluation or forecast',
    ],
    ['C12', '仅为建设工程合同的组成部分', 'Only a dependent part of a construction contract'],
    [
      'C20',
      '就经济分析、法律咨询、社会发展项目进行的论证、评价、调查',
      'Economic analysis, legal advice, or studies of social projects',
    ],
    ['C21', '为购置设备、仪器、材料、零部件提供商业信息', 'Commercial information for purchases'],
  ]),
  group('S', { zh: '技术服务', en: 'Service' }, [
    ['S01', '标的不是解决特定技术问题', 'Does not solve a specific technical problem'],
    [
      'S02',
      '不以改进产品、工艺、质量、成本、环保等为内容',
      'No improvement of product, process or the like',
    ],
    ['S12', '仅为当事人的日常经营业务（待核实）', 'Only everyday business (not verified)'],
    [
      'S20',
      '以常规手段进行的加工、定作、修理、广告、印刷、测绘、标准化测试，或者建设工程的勘察、设计、安装、施工、监理',
      'Routine processing, custom making, repair, advertising, printing, surveying or standard testing, or works of construction',
    ],
    [
      'S21',
      '描图、复制、翻译、摄影摄像（待核实）',
      'Tracing, copying, translation, film (not verified)',
    ],
    ['S22', '计量检定单位的强制性计量检定', 'Compulsory metrology by metrology bodies'],
    ['S23', '仪器的出售、租赁或者用户服务', 'Sale, rent or user service of instruments'],
  ]),
  group('R', { zh: '技术培训、技术中介', en: 'Training and brokerage' }, [
    [
      'R01',
      '不以传授特定技术项目的专业知识为主要标的',
      'Not mainly about knowledge of a specific project',
    ],
    [
      'R02',
      '培训对象不是委托方指定的、与项目有关的技术人员',
      'Trainees are not named technical staff',
    ],
    [
      'R04',
      '属于开发、转让合同中的培训，应并入主合同',
      'Part of a development or transfer contract',
    ],
    [
      'R10',
      '职工素质、文化、职业培训，或者产品使用培训',
      'General, vocational or product-use training',
    ],
    ['A01', '不以促成技术交易为目的', 'Not meant to bring about a technology deal'],
    ['A02', '没有特定的技术成果或者技术项目', 'No specific result or project'],
    [
      'A03',
      '中介方不具备国家要求的资质（待核实）',
      'The broker lacks the qualification (not verified)',
    ],
  ]),
  // Such as the same contract registered elsewhere meanwhile: the reason says it.
  { value: 'OTHER', label: { zh: '其他', en: 'Other' } },
]

/** Points that the applicant can put right. */
export const returnGrounds: readonly Choice[] = leaves([
  ['G03', '合同有效期需要核对', 'The term of the contract has to be checked'],
  ['G09', '签章不全或者与名称不符', 'Seals missing or unlike the names'],
  ['G10', '签字人未附授权', 'The signer’s authorisation is missing'],
  ['G11', '证明材料不全或者不符', 'Proof papers missing or not fitting'],
  ['G12', '合同名称、类别与内容不符', 'Title or category and content disagree'],
  ['G16', '缺少计划项目批准文件', 'The consent of the plan’s authority is missing'],
  [
    'G18',
    '载体数量超出合理范围，应计入非技术性费用',
    'More carriers than reasonable: a non-technical cost',
  ],
  ['G19', '外文合同缺少中文译本', 'A foreign-language contract without its Chinese version'],
  ['G21', '总金额或者技术交易额未写明', 'Total or technical amount not stated'],
  ['T03', '知识产权归属未约定清楚', 'Ownership of intellectual property not clear'],
  ['T06', '专利信息不全', 'Patent data incomplete'],
  ['S03', '服务成果没有质量、数量指标', 'No measures of quality and quantity'],
  ['OTHER', '其他', 'Other'],
])

/** The grounds that Shanghai's rules of 2025 name; they are local and were read in part. */
export const revocationGrounds: readonly Choice[] = [
  ...leaves([
    ['FRAUD', '虚假合同或者以欺诈手段取得登记（上海）', 'Fake contract or fraud (Shanghai)'],
    ['BRIBERY', '以贿赂手段取得登记（上海）', 'Bribery (Shanghai)'],
    ['INFRINGEMENT', '侵害他人权利（上海）', 'Infringement (Shanghai)'],
    [
      'VOID',
      '合同被撤销或者无效而当事人未申请注销（上海）',
      'Contract revoked or void and not deregistered by its parties (Shanghai)',
    ],
    ['DUPLICATE', '重复登记（上海）', 'Registered twice (Shanghai)'],
    ['EXPIRED', '超过合同有效期登记（上海）', 'Registered after the contract’s term (Shanghai)'],
    ['OTHER', '其他', 'Other'],
  ]),
]

function group(value: string, label: Choice['label'], grounds: readonly Ground[]): Choice {
  return { value, label, children: leaves(grounds) }
}

function leaves(grounds: readonly Ground[]): Choice[] {
  return grounds.map(([id, zh, en]) => ({
    value: id,
    label: /^[A-Z]\d/.test(id) ? { zh: `${id} ${zh}`, en: `${id} ${en}` } : { zh, en },
  }))
}
