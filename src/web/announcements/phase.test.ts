import { describe, expect, it } from 'vitest'
import type { AnnouncementView } from '#api/announcements.ts'
import { nextOf, phaseOf, phaseOfView } from './phase.ts'

const notice: AnnouncementView = {
  address: '2026-1',
  kind: 'notice',
  service: 'sample',
  title: { zh: '示例公示', en: 'Sample notice' },
  documentNumber: null,
  authority: { id: 'a', name: '示例厅' },
  area: '330000',
  year: 2026,
  startsOn: '2026-05-06',
  endsOn: '2026-05-19',
  entries: 1,
  publishedAt: '2026-05-05T08:00:00Z',
  withdrawnAt: null,
  text: null,
  firstEndsOn: null,
  extendedReason: null,
  workdays: 10,
  takesObjections: false,
  contact: { name: null, phone: null },
  about: null,
  followedBy: [],
  pending: 0,
  standing: 1,
  listSha256: '',
  correctable: false,
}
const announcement = { ...notice, kind: 'announcement' as const, startsOn: null, endsOn: null }

describe('the phase of a notice', () => {
  it.each([
    ['2026-05-05', 'coming'],
    ['2026-05-06', 'running'],
    ['2026-05-19', 'running'],
    ['2026-05-20', 'over'],
  ])('on %s is %s', (today, phase) => {
    expect(phaseOf(notice, today)).toBe(phase)
  })

  it('is withdrawn from the day of its withdrawal, whatever its term', () => {
    expect(phaseOf({ ...notice, withdrawnAt: '2026-05-07T00:00:00Z' }, '2026-05-07')).toBe(
      'withdrawn',
    )
  })

  it('is none for an announcement', () => {
    expect(phaseOf(announcement, '2026-05-07')).toBeUndefined()
  })

  it('follows the server where the day was read before midnight', () => {
    expect(phaseOfView(notice, '2026-05-19')).toBe('over')
    expect(phaseOfView({ ...notice, takesObjections: true }, '2026-05-05')).toBe('running')
  })
})

describe('what happens next', () => {
  it('promises an announcement only until there is one', () => {
    const followed = { ...notice, followedBy: [{ ...announcement, address: '2026-2' }] }
    expect(nextOf(notice, 'over').zh).toContain('下一步')
    expect(nextOf(followed, 'over').zh).toContain('已经公告')
  })

  it('takes no objections once it was withdrawn', () => {
    expect(nextOf(notice, 'withdrawn').zh).toContain('已撤回，不再受理异议')
  })
})
