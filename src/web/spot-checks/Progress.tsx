import { Descriptions } from 'antd'
import type { SpotCheckView } from '#api/spot-checks.ts'
import { grounds } from '#core/policy.ts'
import { strataChoices } from '#core/spot-check.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'

type Fact = { key: string; label: Text; value: string }

/** What is drawn from, at which share and by which ground, and how far the inspection has come. */
export function Progress({ check }: { check: SpotCheckView }) {
  const say = useSay()
  const { percent, ratioRests, strata, population, counts, drawnAt, workdays, daysRest } = check
  const how = strataChoices.find(({ value }) => value === strata)?.label
  const facts: (Fact | false)[] = [
    {
      key: 'share',
      label: { zh: '抽查比例', en: 'Share' },
      value: `${percent}% · ${say(ratioRests ? restsOn(ratioRests) : byAct)}`,
    },
    { key: 'strata', label: { zh: '分层方式', en: 'Strata' }, value: how ? say(how) : strata },
    population !== null && {
      key: 'population',
      label: { zh: '现有有效登记', en: 'Valid entries now' },
      value: say({ zh: `${population} 家`, en: String(population) }),
    },
    drawnAt !== null && {
      key: 'progress',
      label: { zh: '进度', en: 'Progress' },
      value: say(progressIn(counts)),
    },
    workdays !== null && {
      key: 'days',
      label: { zh: '材料期限', en: 'Days for the material' },
      value: say({
        zh: `${workdays} 个工作日 · ${(daysRest ? restsOn(daysRest) : byAct).zh}`,
        en: `${workdays} working days · ${(daysRest ? restsOn(daysRest) : byAct).en}`,
      }),
    },
  ]
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      items={facts
        .filter((fact) => fact !== false)
        .map(({ key, label, value }) => ({ key, label: say(label), children: value }))}
    />
  )
}

const byAct: Text = { zh: '本次抽查确定', en: 'set for this spot check' }

function restsOn({ ground, cite }: NonNullable<SpotCheckView['ratioRests']>): Text {
  const { zh, en } = grounds[ground]
  return { zh: `${zh}：${cite}`, en: `${en}: ${cite}` }
}

function progressIn(counts: SpotCheckView['counts']) {
  const { drawn, requested, handedIn, overdue, inspected, ended } = counts
  const all = drawn + requested + handedIn + inspected + ended
  return {
    zh: `抽中 ${all} 家：待发通知 ${drawn}，待交材料 ${requested}（其中逾期 ${overdue}），待核对 ${handedIn}，已有结果 ${inspected}${ended > 0 ? `，登记已撤销不再抽查 ${ended}` : ''}`,
    en: `${all} drawn: ${drawn} to be asked, ${requested} due (${overdue} overdue), ${handedIn} to be compared, ${inspected} done${ended > 0 ? `, ${ended} revoked and checked no more` : ''}`,
  }
}
