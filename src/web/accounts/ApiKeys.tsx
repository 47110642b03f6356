import { Button, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { type ApiKey, createApiKey, endApiKey, listApiKeys } from '#api/accounts.ts'
import { apiKeyForm } from '#core/sign-up.ts'
import { call, useRead, useWrite } from '#web/kit/api.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Refused, RefusedNote } from '#web/kit/Refused.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { At } from '#web/kit/when.tsx'
import { FormField } from './FormField.tsx'
import { OneTimeText } from './OneTimeText.tsx'

/** Keys by which the organisation's own systems call the API as the person who made them. */
export function ApiKeys() {
  const say = useSay()
  const [making, setMaking] = useState(false)
  const { data, error, refetch } = useRead(listApiKeys, {})
  return (
    <section aria-labelledby="api-keys">
      <div className="section-head">
        <h2 id="api-keys">{say({ zh: '接口密钥', en: 'API keys' })}</h2>
        <Button onClick={() => setMaking(true)}>{say({ zh: '新建密钥', en: 'New key' })}</Button>
      </div>
      <p className="hint">
        {say({
          zh: '本单位的系统可以用密钥调用接口办件，权限相当于本单位的经办人，不能管理账号。',
          en: 'Your own systems handle cases through the API with a key; it may do what a clerk of yours may, and administers no accounts.',
        })}{' '}
        <a href="/api/docs">{say({ zh: '接口文档', en: 'API documentation' })}</a>
      </p>
      {error && <Refused error={error} retry={refetch} />}
      {!error && !data && <Skeleton active />}
      {data?.length === 0 && <Empty title={say({ zh: '还没有密钥', en: 'No keys yet' })} />}
      {data && data.length > 0 && <KeyRows keys={data} />}
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </section>
  )
}

function KeyRows({ keys }: { keys: ApiKey[] }) {
  const say = useSay()
  const confirm = useConfirm()
  const end = useWrite((id: string) => call(endApiKey, { params: { id } }), [listApiKeys])
  return (
    <>
      <RefusedNote error={end.error} />
      <ul className="rows">
        {keys.map(({ id, name, start, owner, createdAt, lastUsedAt }) => (
          <li key={id}>
            <div className="row-words">
              <strong>{name}</strong> <code>{start}…</code>
              <div className="hint">
                {owner} · {say({ zh: '创建于', en: 'made' })} <At at={createdAt} /> ·{' '}
                {lastUsedAt ? (
                  <>
                    {say({ zh: '最近使用', en: 'last used' })} <At at={lastUsedAt} />
                  </>
                ) : (
                  say({ zh: '从未使用', en: 'never used' })
                )}
              </div>
            </div>
            <Button
              danger
              aria-label={say({ zh: `停用 ${name}`, en: `End ${name}` })}
              onClick={() =>
                confirm({
                  title: say({ zh: `停用密钥“${name}”？`, en: `End the key “${name}”?` }),
                  content: say({
                    zh: '使用它的系统将立即无法调用接口，停用后不能恢复。',
                    en: 'Systems that use it stop working at once; it cannot be restored.',
                  }),
                  ok: say({ zh: '停用', en: 'End' }),
                  act: () => end.mutate(id),
                })
              }
            >
              {say({ zh: '停用', en: 'End' })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function KeyDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [key, setKey] = useState<string>()
  useReturnFocus()
  const create = useWrite((body: { name: string }) => call(createApiKey, { body }), [listApiKeys])
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={say({ zh: '新建接口密钥', en: 'New API key' })}
    >
      {key ? (
        <OneTimeText
          title={say({ zh: '密钥已创建', en: 'The key is made' })}
          hint={say({
            zh: '请立即复制并妥善保存，关闭后无法再次查看。',
            en: 'Copy it now and keep it safe; it cannot be shown again.',
          })}
          text={key}
          onClose={onClose}
        />
      ) : (
        <SubmitForm<{ name: string }>
          name="api-key"
          submit={say({ zh: '创建', en: 'Create' })}
          onSubmit={async (body) => setKey((await create.mutateAsync(body)).key)}
        >
          <FormField
            form={apiKeyForm}
            field="name"
            extra={say({ zh: '写明哪个系统在用', en: 'Which system uses it' })}
          >
            <Input autoComplete="off" autoFocus />
          </FormField>
        </SubmitForm>
      )}
    </Modal>
  )
}
