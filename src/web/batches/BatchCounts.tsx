import { Flex, Statistic } from 'antd'
import type { BatchView } from '#api/batches.ts'
import { entryStates } from '#core/batch.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { entryStateNames } from './filters.ts'

/** How many of its cases stand where; what is zero is left out. */
export function BatchCounts({ batch }: { batch: BatchView }) {
  const say = useSay()
  return (
    <Flex wrap gap="8px 40px" className="batch-counts">
      {figuresOf(batch).map(({ title, value }) => (
        <Statistic key={title.en} title={say(title)} value={value} />
      ))}
    </Flex>
  )
}

function figuresOf({ state, counts, doubtful, waiting, openObjections }: BatchView) {
  const figures: { title: Text; value: number }[] = [
    ...entryStateNames.map((name) => ({ title: entryStates[name], value: counts[name] })),
    { title: { zh: '名单中存疑', en: 'Doubtful' }, value: doubtful },
    { title: { zh: '异议未处理完', en: 'With open objections' }, value: openObjections },
  ]
  const told = figures.filter(({ value }) => value > 0)
  if (state !== 'collecting') return told
  return [{ title: { zh: '待归集', en: 'To be collected' }, value: waiting }, ...told]
}
