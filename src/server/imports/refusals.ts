import { invalidField } from '#core/errors.ts'
import type { Text } from '#core/text.ts'

export function tooManyRows(limit: number) {
  return invalidField('file', {
    zh: `表格超过 ${limit.toLocaleString('en')} 行，一次不能读入。请拆成几个文件，每个不超过 ${limit.toLocaleString('en')} 行，分别上传。`,
    en: `The table has more than ${limit.toLocaleString('en')} rows. Split it into files of at most ${limit.toLocaleString('en')} rows and upload them one by one.`,
  })
}

export function noHeader() {
  return invalidField('file', {
    zh: '没有找到表头：前 20 行里应有一行写着“项目名称”这样的项目名称，至少三列。请下载模板，把内容填入后再上传。',
    en: 'No line of titles was found in the first 20 rows; at least three columns must be named as in the template. Download the template, fill it in and upload that.',
  })
}

export function noRows() {
  return invalidField('file', {
    zh: '表头下面没有内容。请从表头的下一行开始，每行填写一份申请，再上传。',
    en: 'There is nothing below the line of titles. Fill in one contract in each row below it, then upload.',
  })
}

type Named = readonly { title: Text }[]

export function noColumns(wanted: Named) {
  const zh = wanted.map(({ title }) => title.zh).join('”“')
  const en = wanted.map(({ title }) => title.en).join('; ')
  return invalidField('file', {
    zh: `没有找到表头：前 20 行里应有一行同时写着“${zh}”。请在下载的文件里填写，不要改动或删去这些列，再上传。`,
    en: `No line of titles was found in the first 20 rows; one of them must have the columns: ${en}. Fill in the file as it was downloaded, keep these columns, and upload it.`,
  })
}

export function columnsTwice(twice: Named) {
  const zh = twice.map(({ title }) => title.zh).join('”“')
  const en = twice.map(({ title }) => title.en).join('; ')
  return invalidField('file', {
    zh: `表头里“${zh}”出现了两次，不知道以哪一列为准。请只保留一列，再上传。`,
    en: `Columns stand there twice (${en}); keep one of each and upload again.`,
  })
}

export function nothingBelow() {
  return invalidField('file', {
    zh: '表头下面没有内容。请填写后再上传。',
    en: 'There is nothing below the line of titles. Fill it in, then upload.',
  })
}

export function unreadable() {
  return invalidField('file', {
    zh: '无法读出这个表格的内容。请在表格软件里打开，另存为 .xlsx 后再上传。',
    en: 'This table could not be read. Open it in a spreadsheet program, save it as .xlsx and upload that.',
  })
}

export function tooHeavy() {
  return invalidField('file', {
    zh: '这个表格过大或者过于复杂，读取时超出了限制。请删去图片、空白行列和多余的工作表，或者拆成几个文件后再上传。',
    en: 'This table takes too much time or memory to read. Remove pictures, empty rows and further sheets, or split it, and upload again.',
  })
}
