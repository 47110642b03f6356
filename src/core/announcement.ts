import type { Text } from './text.ts'

export type AnnouncementKind =
  | 'notice'
  | 'extension'
  | 'announcement'
  | 'correction'
  | 'withdrawal'
  | 'revocation'

export const announcementKinds: Record<AnnouncementKind, Text> = {
  notice: { zh: '公示', en: 'Public notice' },
  extension: { zh: '延长公示', en: 'Extension' },
  announcement: { zh: '公告', en: 'Announcement' },
  correction: { zh: '更正', en: 'Correction' },
  withdrawal: { zh: '撤回', en: 'Withdrawal' },
  revocation: { zh: '撤销公告', en: 'Revocation' },
}

export type ObjectionState = 'received' | 'assigned' | 'verified' | 'upheld' | 'rejected'

/** What whoever objected reads, under their code. */
export const objectionStates: Record<ObjectionState, { title: Text; next: Text }> = {
  received: {
    title: { zh: '已收到', en: 'Received' },
    next: {
      zh: '主管部门将指定机构核实。',
      en: 'The authority will have it verified.',
    },
  },
  assigned: {
    title: { zh: '核实中', en: 'Being verified' },
    next: {
      zh: '受指定的机构正在核实，核实后由主管部门作出处理决定。',
      en: 'It is being verified; then the authority decides.',
    },
  },
  verified: {
    title: { zh: '已核实，待处理', en: 'Verified' },
    next: {
      zh: '主管部门将根据核实情况作出处理决定。',
      en: 'The authority will decide on the finding.',
    },
  },
  upheld: {
    title: { zh: '异议成立', en: 'Upheld' },
    next: {
      zh: '被异议的企业已移出名单，处理结束。',
      en: 'The enterprise was taken off the list; this is settled.',
    },
  },
  rejected: {
    title: { zh: '异议不成立', en: 'Rejected' },
    next: { zh: '处理结束。', en: 'This is settled.' },
  },
}
