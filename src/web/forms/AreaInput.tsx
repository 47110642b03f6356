import { Cascader } from 'antd'
import { listAreas } from '#api/portal.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { areaPath, areaTree } from './areas.ts'
import { ariaOf, type ControlProps, textOf } from './control.ts'
import { matches } from './search.ts'

/** An administrative area: down the levels or by any part of its name; a city without counties ends it. */
export function AreaInput(props: ControlProps) {
  const { id, value, onChange, onBlur, invalid } = props
  const say = useSay()
  const { data: areas = none } = useRead(listAreas, {}, { staleTime: Number.POSITIVE_INFINITY })
  return (
    <Cascader
      {...ariaOf(props)}
      id={id}
      status={invalid ? 'error' : ''}
      options={areaTree(areas)}
      value={areaPath(areas, textOf(value))}
      changeOnSelect
      placeholder={say({ zh: '逐级选择，或输入名称搜索', en: 'Choose level by level, or search' })}
      showSearch={{
        limit: 40,
        filter: (typed, path) => matches(typed, [path.map((area) => area.label).join('')]),
      }}
      onChange={(path) => onChange(path?.at(-1))}
      // The control names its list by this id, and neither component gives it to one.
      popupRender={(list) => <div id={`${id}_list`}>{list}</div>}
      onBlur={onBlur}
    />
  )
}

const none: [string, string, string | null][] = []
