import type { ObjectionView } from '#api/objections.ts'
import { openObjectionFile } from '#api/objections.ts'
import { isPicture, saySize } from '#web/files/kinds.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { found: ObjectionView }
type File = ObjectionView['files'][number]

/** The evidence, to open in the page of the browser or to download. */
export function Evidence({ found: { id, files } }: Props) {
  const say = useSay()
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">
        {say({ zh: `证据（${files.length} 个文件）`, en: `Evidence (${files.length})` })}
      </h2>
      <ul className="rows">
        {files.map((file) => (
          <li key={file.id}>
            <div className="row-words">
              {file.name} <span className="hint">{saySize(file.size)}</span>
            </div>
            <Links id={id} file={file} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Links({ id, file: { id: fileId, name, kind } }: { id: string; file: File }) {
  const say = useSay()
  const params = { id, fileId }
  const inline = urlOf(openObjectionFile, { params, query: { inline: 'true' } })
  return (
    <div className="button-row">
      {(kind === 'pdf' || isPicture(kind)) && (
        <a
          href={inline}
          target="_blank"
          rel="noreferrer"
          aria-label={say({ zh: `打开 ${name}`, en: `Open ${name}` })}
        >
          {say({ zh: '打开', en: 'Open' })}
        </a>
      )}
      <a
        href={urlOf(openObjectionFile, { params })}
        aria-label={say({ zh: `下载 ${name}`, en: `Download ${name}` })}
      >
        {say({ zh: '下载', en: 'Download' })}
      </a>
    </div>
  )
}
