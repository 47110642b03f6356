import { useQueryClient } from '@tanstack/react-query'
import {
  addComment,
  type ChangeView,
  type CommentView,
  changeComment,
  dropComment,
  listComments,
  reopenComment,
  settleComment,
} from '#api/dialogue.ts'
import { rootOfPath } from '#core/form-path.ts'
import { call, readKey, useRead } from '#web/kit/api.ts'

export type Dialogue = ReturnType<typeof useDialogue>

const none = {
  comments: [],
  changes: [],
  changedSince: 'submission',
  mayWrite: false,
  mayAnswer: false,
} as const

/** The comments on one case and what may be done with them; every write shows at once. */
export function useDialogue(caseId: string) {
  const queries = useQueryClient()
  const input = { params: { id: caseId } }
  const { data = none, error } = useRead(listComments, input)
  const comments: readonly CommentView[] = data.comments
  const changes: readonly ChangeView[] = data.changes

  function refresh() {
    return queries.invalidateQueries({ queryKey: readKey(listComments, input) })
  }
  async function thenRefresh(write: Promise<unknown>) {
    try {
      await write
    } finally {
      await refresh()
    }
  }

  return {
    error,
    mayWrite: data.mayWrite,
    mayAnswer: data.mayAnswer,
    comments,
    changes,
    changedSince: data.changedSince,
    commentsAt: (field: string) => comments.filter((one) => rootOfPath(one.field) === field),
    changesAt: (field: string) => changes.filter((one) => rootOfPath(one.field) === field),
    add: (body: { field: string; fileId?: string; text: string }) =>
      thenRefresh(call(addComment, { ...input, body })),
    change: ({ id, version }: CommentView, text: string) =>
      thenRefresh(call(changeComment, { params: { id }, body: { version, text } })),
    drop: ({ id }: CommentView) => thenRefresh(call(dropComment, { params: { id } })),
    settle: ({ id }: CommentView) => thenRefresh(call(settleComment, { params: { id } })),
    reopen: ({ id }: CommentView) => thenRefresh(call(reopenComment, { params: { id } })),
  }
}
