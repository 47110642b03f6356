import { Button } from 'antd'
import { useState } from 'react'
import { type EmergencyPeriodView, listEmergencyPeriods } from '#api/emergency.ts'
import { getPortal } from '#api/portal.ts'
import { mayDeclare, mayEnd } from '#core/emergency.ts'
import { useRead, useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { PeriodCard } from './PeriodCard.tsx'

/** All emergency periods; administrators of authorities and of Torch declare and end them here. */
export function EmergencyPeriods() {
  const say = useSay()
  const me = useSignedIn()
  const today = useRead(getPortal, {}).data?.today
  const [isDeclaring, setIsDeclaring] = useState(false)
  const [ending, setEnding] = useState<EmergencyPeriodView>()
  const may = mayDeclare(me, me.organisation.area)
  return (
    <Page
      title={say({ zh: '便利化期间', en: 'Emergency periods' })}
      subtitle={may ? say(forDeclarers) : say(forReaders)}
      actions={
        may && (
          <Button type="primary" disabled={!today} onClick={() => setIsDeclaring(true)}>
            {say({ zh: '宣布便利化期间', en: 'Declare a period' })}
          </Button>
        )
      }
    >
      <Periods onEnd={setEnding} />
      {isDeclaring && today && (
        <DeclareDialog today={today} onClose={() => setIsDeclaring(false)} />
      )}
      {ending && today && (
        <EndDialog period={ending} today={today} onClose={() => setEnding(undefined)} />
      )}
    </Page>
  )
}

function Periods({ onEnd }: { onEnd: (period: EmergencyPeriodView) => void }) {
  const say = useSay()
  const me = useSignedIn()
  const list = useReadPages(listEmergencyPeriods, { query: { limit: 20 } })
  const isEndable = (period: EmergencyPeriodView) =>
    !period.ended && mayEnd(me, { area: period.area, declaredBy: period.declared.by })
  const nothing = (
    <Empty
      title={say({ zh: '没有宣布过便利化期间', en: 'No emergency period was ever declared' })}
      hint={say({
        zh: '目前一切按平常规定办理。',
        en: 'Everything follows the usual rules at present.',
      })}
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => (
        <ul className="periods">
          {rows.map((period) => (
            <li key={period.id}>
              <PeriodCard
                period={period}
                {...(isEndable(period) && { onEnd: () => onEnd(period) })}
              />
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}

const forDeclarers = {
  zh: '遇有疫情、灾害等情形，可对本辖区宣布便利化措施。宣布后立即显示在所有页面上方，并通知辖区内的办理机构和科技管理部门；直到宣布结束才停止。',
  en: 'In an epidemic or a disaster, business can be eased for your area. A declared period shows at once above every page, and the offices and authorities inside are told. It lasts until its end is announced.',
}
const forReaders = {
  zh: '便利化期间由科技管理部门或火炬中心的单位管理员宣布和结束，这里可以查看全部记录。',
  en: 'Administrators of authorities and of the Torch Center declare and end periods; all of them can be read here.',
}
