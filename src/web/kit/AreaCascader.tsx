import { Cascader } from 'antd'
import { listAreas } from '#api/portal.ts'
import { isInside } from '#core/areas.ts'
import { type AreaOption, areaPath, areaTree } from '../forms/areas.ts'
import { useRead } from './api.ts'
import { useSay } from './language.tsx'

type Props = {
  id?: string
  value?: string | undefined
  onChange?: (code: string | undefined) => void
  /** Only this area and what lies in it. */
  within?: string
}

/** An area as an antd form hands it over: its six digits, chosen level by level or by its name. */
export function AreaCascader({ id, value, onChange, within = country }: Props) {
  const say = useSay()
  const areas = useAreas()
  return (
    <Cascader
      {...(id && { id })}
      options={pruned(areaTree(areas), within)}
      value={areaPath(areas, value ?? '')}
      changeOnSelect
      showSearch={{ limit: 40 }}
      // Beside the field, so that it lies within the page's landmark; with the id that the field points to.
      getPopupContainer={(field) => field.parentElement ?? document.body}
      popupRender={(levels) => <div id={`${id}_list`}>{levels}</div>}
      loading={areas.length === 0}
      placeholder={say({ zh: '逐级选择，或输入名称搜索', en: 'Choose level by level, or search' })}
      onChange={(path) => onChange?.(path?.at(-1))}
    />
  )
}

/** Names an area by its code, `浙江省杭州市西湖区`; says the code while the list is not here or lacks it. */
export function useAreaName(): (code: string) => string {
  const areas = useAreas()
  const names = new Map(areas.map(([code, name]) => [code, name]))
  return (code) => {
    const path = code === country ? [country] : areaPath(areas, code)
    return path.map((part) => names.get(part)).join('') || code
  }
}

const country = '000000'
const none: [string, string, string | null][] = []

function useAreas() {
  return useRead(listAreas, {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? none
}

function pruned(options: AreaOption[], within: string): AreaOption[] {
  if (within === country) return options
  return options
    .filter(({ value }) => isInside(value, within) || isInside(within, value))
    .map(({ children, ...option }) =>
      children ? { ...option, children: pruned(children, within) } : option,
    )
}
