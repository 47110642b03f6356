import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { countCases, listCases } from '#api/cases.ts'
import {
  cancelImport,
  confirmImport,
  getImport,
  type ImportView,
  listImportRows,
  listImports,
} from '#api/imports.ts'
import { call } from '#web/kit/api.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'

type Props = { found: ImportView; onCancelled: () => void }

/** Confirm or cancel; says what either will do, and that it is under way. */
export function Ending({ found, onCancelled }: Props) {
  const say = useSay()
  const ask = useConfirm()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<'confirm' | 'cancel'>()
  const [refused, setRefused] = useState<unknown>()
  const drafts = found.ready + found.gaps

  async function end(how: 'confirm' | 'cancel') {
    setBusy(how)
    setRefused(undefined)
    try {
      const endpoint = how === 'confirm' ? confirmImport : cancelImport
      await call(endpoint, { params: { id: found.id } })
      if (how === 'cancel') onCancelled()
    } catch (error) {
      setRefused(error)
    } finally {
      setBusy(undefined)
      // Also after a refusal: a colleague may have decided meanwhile.
      for (const { path } of changed) void queries.invalidateQueries({ queryKey: [path] })
    }
  }

  return (
    <div className="import-ending">
      <RefusedNote error={refused} />
      <div className="button-row">
        <Button
          type="primary"
          size="large"
          disabled={drafts === 0 || busy === 'cancel'}
          loading={busy === 'confirm'}
          onClick={() => void end('confirm')}
        >
          {say({ zh: `确认，建立 ${drafts} 份草稿`, en: `Confirm: make ${drafts} drafts` })}
        </Button>
        <Button
          size="large"
          disabled={busy === 'confirm'}
          loading={busy === 'cancel'}
          onClick={() =>
            ask({
              title: say({ zh: '取消这次导入？', en: 'Cancel this import?' }),
              content: say({
                zh: '读出的内容和报告会删除，不建立任何草稿。您电脑上的文件不受影响，可以改好后重新上传。',
                en: 'What was read and its report are deleted; no draft is made. The file on your computer stays as it is, and you may upload it again.',
              }),
              ok: say({ zh: '取消导入', en: 'Cancel the import' }),
              act: () => void end('cancel'),
            })
          }
        >
          {say({ zh: '取消导入', en: 'Cancel the import' })}
        </Button>
      </div>
      <p className="hint" role="status">
        {busy === 'confirm'
          ? say({
              zh: '正在建立草稿，几千份需要一会儿。可以离开这个页面，不会只建立一部分。',
              en: 'Making the drafts; some thousand take a moment. You may leave this page: never will only part of them be made.',
            })
          : wordsFor(found, say)}
      </p>
    </div>
  )
}

const changed = [getImport, listImportRows, listImports, listCases, countCases]

function wordsFor({ ready, gaps, refused }: ImportView, say: ReturnType<typeof useSay>): string {
  if (ready + gaps === 0) {
    return say({
      zh: '没有可以导入的行。请按下面的报告改正表格，再重新上传。',
      en: 'No row can be imported. Correct the table by the report below and upload it again.',
    })
  }
  if (refused === 0) {
    return say({
      zh: '草稿只有本单位看得到，提交之前随时可以修改。',
      en: 'Only your organisation sees drafts, and you may change them until you submit.',
    })
  }
  return say({
    zh: `有 ${refused} 行不能导入，会被跳过。也可以先取消，改正表格后重新上传。`,
    en: `${refused} rows are left out. You may also cancel, correct the table and upload it again.`,
  })
}
