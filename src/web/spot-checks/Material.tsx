import { openMaterial, type SpotCheckItemView } from '#api/spot-check-items.ts'
import { saySize } from '#web/files/kinds.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'

/** What came in, with the statement. */
export function Material({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  if (item.state === 'drawn') return null
  const { id, files, statement, handedInAt, handedInBy } = item
  return (
    <section aria-labelledby="material">
      <h2 id="material">{say({ zh: '企业提交的材料', en: 'What was handed in' })}</h2>
      {!handedInAt && <p>{say({ zh: '还没有提交。', en: 'Nothing yet.' })}</p>}
      {handedInAt && (
        <p className="hint">
          {handedInBy} · <At at={handedInAt} />
        </p>
      )}
      {statement && <p className="said">{statement}</p>}
      <ul className="check-list">
        {files.map((file) => (
          <li key={file.id}>
            <a href={urlOf(openMaterial, { params: { id, fileId: file.id } })}>{file.name}</a>{' '}
            <span className="hint">
              {saySize(file.size)} · <At at={file.uploadedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
