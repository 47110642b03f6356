import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { downloadFile, type FileView } from '#api/cases.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { ZoomFrame } from './ZoomFrame.tsx'

type Props = { pictures: readonly FileView[]; chosen: FileView }

/** Scanned pages one below the other, as they were uploaded; the chosen one comes into sight. */
export function PictureView({ pictures, chosen }: Props) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.scrollIntoView?.({ block: 'nearest' }), [])
  return (
    <ZoomFrame name={chosen.name}>
      {(percent) =>
        pictures.map((picture, at) => (
          <figure
            key={picture.id}
            className="picture-page"
            style={{ width: `${percent}%` }}
            ref={picture.id === chosen.id ? place : undefined}
          >
            <Picture picture={picture} />
            <figcaption>
              {pictures.length > 1 && `${at + 1} / ${pictures.length} · `}
              {picture.name}
            </figcaption>
          </figure>
        ))
      }
    </ZoomFrame>
  )
}

function Picture({ picture }: { picture: FileView }) {
  const say = useSay()
  const [broken, setBroken] = useState(false)
  if (broken) {
    return (
      <Alert
        type="warning"
        showIcon
        title={say({
          zh: '这张图片无法在页面内显示，请下载后查看',
          en: 'This picture cannot be shown here; download it to see it',
        })}
      />
    )
  }
  return (
    <img
      src={urlOf(downloadFile, { params: { id: picture.id }, query: { inline: 'true' } })}
      alt={picture.name}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  )
}
