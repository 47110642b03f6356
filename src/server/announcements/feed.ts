import { announcementKinds } from '#core/announcement.ts'
import type { AnnouncementRecord } from './store.ts'

/** The newest announcements as RSS 2.0. */
export function feedOf(rows: readonly AnnouncementRecord[], publicUrl: string): string {
  const items = rows.map((row) => {
    const link = `${publicUrl}/announcements/${row.address}`
    const title = `${announcementKinds[row.kind].zh}：${row.title.zh}`
    return [
      '<item>',
      `<title>${escaped(title)}</title>`,
      `<link>${escaped(link)}</link>`,
      `<guid isPermaLink="true">${escaped(link)}</guid>`,
      `<pubDate>${row.published_at.toUTCString()}</pubDate>`,
      `<description>${escaped(`${row.authority_name}，${row.entries} 家`)}</description>`,
      '</item>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0"><channel>',
    '<title>火炬通 公示公告</title>',
    `<link>${escaped(`${publicUrl}/announcements`)}</link>`,
    '<description>公示、公告、更正和撤销 / Public notices and announcements</description>',
    '<language>zh-CN</language>',
    ...items,
    '</channel></rss>',
  ].join('\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
