import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import { ariaOf, type ControlProps } from './control.ts'
import { matches, type TreeNode, treeNodes } from './search.ts'

/** A list of two levels or more. Only the leaves can be chosen; any part of a name finds them. */
export function TreeInput(props: ControlProps) {
  const { id, meta, value, onChange, onBlur, bare } = props
  const say = useSay()
  const { language } = useLanguage()
  const nodes = useMemo(() => treeNodes(meta.choices ?? [], language), [meta.choices, language])
  return (
    <TreeSelect<string | null, TreeNode>
      {...ariaOf(props)}
      id={id}
      value={typeof value === 'string' ? value : null}
      treeData={nodes}
      treeNodeLabelProp="path"
      treeExpandAction="click"
      listHeight={360}
      allowClear={meta.optional ?? false}
      placeholder={say({ zh: '请选择，可输入名称搜索', en: 'Choose, or type to search' })}
      popupMatchSelectWidth={!bare}
      showSearch={{ filterTreeNode: (typed, node) => matches(typed, wordsIn(node)) }}
      onChange={(picked) => onChange(picked ?? undefined)}
      // The control names its list by this id, and neither component gives it to one.
      popupRender={(list) => <div id={`${id}_list`}>{list}</div>}
      onBlur={onBlur}
    />
  )
}

// The tree's own type of node says nothing of what else we put on it.
function wordsIn(node: object): string[] {
  return 'words' in node && Array.isArray(node.words) ? node.words.map(String) : []
}
