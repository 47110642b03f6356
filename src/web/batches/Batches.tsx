import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listBatches } from '#api/batches.ts'
import { getPortal } from '#api/portal.ts'
import { decidingArea } from '#core/areas.ts'
import { useRead, useReadPages } from '#web/kit/api.ts'
import { CalendarNote } from '#web/kit/CalendarNote.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { BatchTable } from './BatchTable.tsx'
import { OpenBatchDialog } from './OpenBatchDialog.tsx'
import { batchedServices } from './services.ts'
import './batches.css'

/** The batches of an authority, and of the authorities inside its area. */
export function Batches() {
  const say = useSay()
  const navigate = useNavigate()
  const { kind, area } = useSignedIn().organisation
  const today = useRead(getPortal, {}).data?.today
  const [isOpening, setIsOpening] = useState(false)
  const list = useReadPages(listBatches, { query: {} })
  const isDeciding = kind === 'authority' && area !== '000000' && decidingArea(area) === area
  const mayOpen = isDeciding && batchedServices.length > 0
  return (
    <Page
      title={say({ zh: '批次', en: 'Batches' })}
      subtitle={say(mayOpen ? forOpeners : forReaders)}
      actions={
        mayOpen && (
          <Button type="primary" disabled={!today} onClick={() => setIsOpening(true)}>
            {say({ zh: '开新批次', en: 'Open a batch' })}
          </Button>
        )
      }
    >
      <CalendarNote />
      <Pages list={list} empty={<Nothing mayOpen={mayOpen} />}>
        {(rows) => <BatchTable rows={rows} />}
      </Pages>
      {isOpening && today && (
        <OpenBatchDialog
          today={today}
          onOpened={({ id }) => void navigate({ to: '/batches/$id', params: { id } })}
          onClose={() => setIsOpening(false)}
        />
      )}
    </Page>
  )
}

function Nothing({ mayOpen }: { mayOpen: boolean }) {
  const say = useSay()
  return (
    <Empty
      title={say({ zh: '还没有批次', en: 'There are no batches yet' })}
      hint={say(
        mayOpen
          ? {
              zh: '有审查通过的办件以后，开新批次归集。',
              en: 'Open one as soon as cases have passed review.',
            }
          : {
              zh: '批次由省级（计划单列市）科技管理部门办理，辖区内有这样的部门开新批次后，会出现在这里。单个办件归入了哪一批次，见办件的办理记录。',
              en: 'Batches belong to the authority of a province or of a separately planned city, and appear here if there is one inside your area. In which batch a case stands is in its record.',
            },
      )}
    />
  )
}

const forOpeners = {
  zh: '把审查通过的办件归集成批次，固定名单，公示期满后一并公告。点批次名称继续办理。',
  en: 'Collect the cases that passed review into a batch, freeze its list, publish it, and announce all of it after the notice. Open a batch to go on.',
}
const forReaders = {
  zh: '省级（计划单列市）科技管理部门办理的批次，本单位可以查看辖区内的；公示和公告向社会公开。',
  en: 'Batches belong to the authority of a province or of a separately planned city; those inside your area can be read here. Notices and announcements are public.',
}
