import { expect, it } from 'vitest'
import { type AreaRow, areaPath, areaTree } from './areas.ts'

const rows: AreaRow[] = [
  ['000000', '全国', null],
  ['330000', '浙江省', '000000'],
  ['330100', '杭州市', '330000'],
  ['330106', '西湖区', '330100'],
  ['110000', '北京市', '000000'],
  ['110108', '海淀区', '110000'],
]

it('hangs every area under its parent and leaves the country out', () => {
  expect(areaTree(rows)).toEqual([
    {
      value: '330000',
      label: '浙江省',
      children: [
        { value: '330100', label: '杭州市', children: [{ value: '330106', label: '西湖区' }] },
      ],
    },
    { value: '110000', label: '北京市', children: [{ value: '110108', label: '海淀区' }] },
  ])
})

it('finds the way from the province down, at whatever depth an area lies', () => {
  expect(areaPath(rows, '330106')).toEqual(['330000', '330100', '330106'])
  expect(areaPath(rows, '110108')).toEqual(['110000', '110108'])
  expect(areaPath(rows, '999999')).toEqual([])
})
