/** A trade of invented enterprises, with the codes by which the form knows it. */
export type Trade = {
  name: string
  industry: string
  field: string
  products: readonly string[]
  /** The kinds of right that such enterprises have, of class I and of class II. */
  rights: readonly [one: string, two: string]
}

export const trades: readonly Trade[] = [
  {
    name: '智能装备',
    industry: 'C',
    field: 'T8',
    products: ['数控铣削单元', '柔性装配线', '视觉分拣机器人'],
    rights: ['INV', 'UM'],
  },
  {
    name: '软件',
    industry: 'I',
    field: 'T1',
    products: ['车间排程软件', '设备运维平台', '仓储调度软件'],
    rights: ['INV', 'SW'],
  },
  {
    name: '生物技术',
    industry: 'M',
    field: 'T2',
    products: ['重组蛋白试剂', '细胞培养基', '酶制剂'],
    rights: ['INV', 'UM'],
  },
  {
    name: '新材料',
    industry: 'C',
    field: 'T4',
    products: ['高阻隔薄膜', '碳陶复合件', '电子级树脂'],
    rights: ['INV', 'UM'],
  },
  {
    name: '环境科技',
    industry: 'N',
    field: 'T7',
    products: ['污泥干化设备', '在线水质监测仪', '废气治理装置'],
    rights: ['INV', 'UM'],
  },
  {
    name: '微电子',
    industry: 'C',
    field: 'T1',
    products: ['电源管理芯片', '射频模组', '传感器读出芯片'],
    rights: ['ICL', 'SW'],
  },
  {
    name: '精密仪器',
    industry: 'C',
    field: 'T8',
    products: ['激光干涉仪', '三坐标测量机', '微力传感器'],
    rights: ['INV', 'DES'],
  },
  {
    name: '信息技术',
    industry: 'I',
    field: 'T1',
    products: ['数据治理平台', '工业安全网关', '边缘计算终端'],
    rights: ['INV', 'SW'],
  },
  {
    name: '新能源',
    industry: 'C',
    field: 'T6',
    products: ['储能变流器', '氢气检测装置', '光伏清洁机器人'],
    rights: ['INV', 'UM'],
  },
  {
    name: '农业科技',
    industry: 'A',
    field: 'T2',
    products: ['耐盐水稻种子', '设施蔬菜种苗', '灌溉控制器'],
    rights: ['PVR', 'UM'],
  },
  {
    name: '医疗器械',
    industry: 'C',
    field: 'T2',
    products: ['吸入给药装置', '康复训练仪', '内窥镜附件'],
    rights: ['INV', 'DES'],
  },
  {
    name: '航空科技',
    industry: 'C',
    field: 'T3',
    products: ['无人机飞控', '复合材料桨叶', '航测吊舱'],
    rights: ['INV', 'SW'],
  },
]
