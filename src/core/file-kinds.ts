import type { Text } from './text.ts'

type Kind = { name: Text; mime: string; extensions: readonly string[] }

/**
 * Every kind of content that we tell apart: its name for people (never a MIME type), the MIME type for
 * the download, and the endings a truthful name may have.
 */
export const fileKinds = {
  pdf: {
    name: { zh: 'PDF 文件', en: 'a PDF file' },
    mime: 'application/pdf',
    extensions: ['pdf'],
  },
  ofd: {
    name: { zh: 'OFD 版式文件', en: 'an OFD document' },
    mime: 'application/ofd',
    extensions: ['ofd'],
  },
  docx: {
    name: { zh: 'Word 文档（.docx）', en: 'a Word document (.docx)' },
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    name: { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  pptx: {
    name: { zh: 'PowerPoint 演示文稿（.pptx）', en: 'a PowerPoint presentation (.pptx)' },
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  // WPS Office writes the same three formats under endings of its own.
  doc: {
    name: { zh: 'Word 97-2003 文档（.doc）', en: 'a Word 97-2003 document (.doc)' },
    mime: 'application/msword',
    extensions: ['doc', 'wps'],
  },
  xls: {
    name: { zh: 'Excel 97-2003 工作簿（.xls）', en: 'an Excel 97-2003 workbook (.xls)' },
    mime: 'application/vnd.ms-excel',
    extensions: ['xls', 'et'],
  },
  ppt: {
    name: {
      zh: 'PowerPoint 97-2003 演示文稿（.ppt）',
      en: 'a PowerPoint 97-2003 presentation (.ppt)',
    },
    mime: 'application/vnd.ms-powerpoint',
    extensions: ['ppt', 'dps'],
  },
  odt: {
    name: { zh: 'OpenDocument 文本（.odt）', en: 'an OpenDocument text (.odt)' },
    mime: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
  },
  ods: {
    name: { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
    mime: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
  },
  odp: {
    name: { zh: 'OpenDocument 演示文稿（.odp）', en: 'an OpenDocument presentation (.odp)' },
    mime: 'application/vnd.oasis.opendocument.presentation',
    extensions: ['odp'],
  },
  rtf: {
    name: { zh: 'RTF 文档（.rtf）', en: 'an RTF document (.rtf)' },
    mime: 'application/rtf',
    extensions: ['rtf'],
  },
  csv: {
    name: { zh: 'CSV 表格（.csv）', en: 'a CSV table (.csv)' },
    mime: 'text/csv',
    extensions: ['csv'],
  },
  text: {
    name: { zh: '纯文本文件', en: 'a plain text file' },
    mime: 'text/plain',
    extensions: ['txt', 'csv'],
  },
  png: {
    name: { zh: 'PNG 图片', en: 'a PNG picture' },
    mime: 'image/png',
    extensions: ['png'],
  },
  jpeg: {
    name: { zh: 'JPEG 图片', en: 'a JPEG picture' },
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
  },
  tiff: {
    name: { zh: 'TIFF 图片', en: 'a TIFF picture' },
    mime: 'image/tiff',
    extensions: ['tif', 'tiff'],
  },
  webp: {
    name: { zh: 'WebP 图片', en: 'a WebP picture' },
    mime: 'image/webp',
    extensions: ['webp'],
  },
  gif: {
    name: { zh: 'GIF 图片', en: 'a GIF picture' },
    mime: 'image/gif',
    extensions: ['gif'],
  },
  bmp: {
    name: { zh: 'BMP 图片', en: 'a BMP picture' },
    mime: 'image/bmp',
    extensions: ['bmp', 'dib'],
  },
  heic: {
    name: { zh: 'HEIC 图片', en: 'a HEIC picture' },
    mime: 'image/heic',
    extensions: ['heic', 'heif'],
  },
  svg: {
    name: { zh: 'SVG 图形文件', en: 'an SVG drawing' },
    mime: 'image/svg+xml',
    extensions: ['svg'],
  },
  html: {
    name: { zh: '网页文件', en: 'a web page' },
    mime: 'text/html',
    extensions: ['html', 'htm', 'xhtml', 'mht', 'mhtml'],
  },
  xml: {
    name: { zh: 'XML 文件', en: 'an XML file' },
    mime: 'application/xml',
    extensions: ['xml'],
  },
  zip: {
    name: { zh: 'ZIP 压缩包', en: 'a ZIP archive' },
    mime: 'application/zip',
    extensions: ['zip'],
  },
  archive: {
    name: { zh: '压缩包', en: 'an archive' },
    mime: 'application/octet-stream',
    extensions: ['rar', '7z', 'gz', 'tgz', 'tar', 'bz2', 'xz'],
  },
  video: {
    name: { zh: '视频文件', en: 'a video' },
    mime: 'application/octet-stream',
    extensions: ['mp4', 'mov', 'avi', 'mkv', 'wmv', 'webm'],
  },
  audio: {
    name: { zh: '音频文件', en: 'an audio file' },
    mime: 'application/octet-stream',
    extensions: ['mp3', 'wav', 'm4a', 'flac', 'ogg'],
  },
  program: {
    name: { zh: '程序文件', en: 'a program' },
    mime: 'application/octet-stream',
    extensions: ['exe', 'dll', 'msi', 'bat', 'cmd', 'com', 'scr', 'js', 'vbs', 'ps1', 'jar', 'apk'],
  },
  'macro-office': {
    name: { zh: '带宏的 Office 文件', en: 'an Office file with macros' },
    mime: 'application/octet-stream',
    extensions: ['docm', 'xlsm', 'pptm', 'xlsb', 'dotm', 'xltm'],
  },
  'locked-office': {
    name: { zh: '加了密码的 Office 文件', en: 'an Office file with a password' },
    mime: 'application/octet-stream',
    extensions: [],
  },
  unknown: {
    name: { zh: '无法识别的文件', en: 'a file of a kind we do not know' },
    mime: 'application/octet-stream',
    extensions: [],
  },
} as const satisfies Record<string, Kind>

/** What a file is, decided by its content. */
export type FileKind = keyof typeof fileKinds
