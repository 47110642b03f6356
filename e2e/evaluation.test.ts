import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone, settle } from './browser.ts'
import { endNotice, makeEvaluation, openBatch, takeEvaluationStep } from './evaluations.ts'
import { foundEnterprise, send, signIn } from './people.ts'

it('leads from the form over return, batch, notice and announcement to the public register', async ({
  visit,
}) => {
  // The enterprise files on a phone, the evaluator returns it, and it comes back corrected.
  const firm = await visit({ viewport: phone })
  const { organisationName: name } = await foundEnterprise(firm, '杭州云岫观澜智能科技有限公司')
  const { id } = await makeEvaluation(firm)
  await firm.goto(`/cases/${id}/edit`)
  await firm.getByText('研发投入').first().waitFor()
  await expectAccessible(firm, 'the form of an evaluation on a phone')
  await firm.getByRole('button', { name: '提交', exact: true }).click()
  await firm.getByText('已提交').first().waitFor()
  await expectNoSidewaysScrolling(firm)
  await expectAccessible(firm)
  const evaluator = await visit()
  await signIn(evaluator, 'evaluator')
  await evaluator.goto(`/worklist?q=${encodeURIComponent(name)}`)
  await evaluator
    .getByRole('link', { name: /科技型中小企业评价/ })
    .first()
    .click()
  await evaluator.getByRole('button', { name: '受理', exact: true }).click()
  await evaluator.getByText('审查要点').first().waitFor()
  await expectAccessible(evaluator, 'the case at the evaluator')
  await takeEvaluationStep(evaluator, id, 'return', { reason: '职工花名册缺少兼职人员，请补充。' })
  await firm.reload()
  await firm.getByText('职工花名册缺少兼职人员').first().waitFor()
  await takeEvaluationStep(firm, id, 'resubmit')
  await takeEvaluationStep(evaluator, id, 'accept')
  await takeEvaluationStep(evaluator, id, 'pass')

  // The province collects, freezes and publishes.
  const province = await visit()
  await signIn(province, 'province')
  const batch = await openBatch(province)
  await province.goto(`/batches/${batch.id}`)
  await province.getByRole('button', { name: /^归集/ }).first().click()
  await province.getByText(name).first().waitFor()
  await expectAccessible(province, 'a batch that collects')
  await send(province, `/api/v1/batches/${batch.id}/freeze`, {})
  const { notice } = await send(province, `/api/v1/batches/${batch.id}/notice`, {})

  // Anybody reads the notice, and finds the enterprise in it.
  const public_ = await visit({ viewport: phone })
  await public_.goto(`/announcements/${notice.address}`)
  await public_.getByText(/24:00/).first().waitFor()
  await expectNoSidewaysScrolling(public_)
  await expectAccessible(public_, 'a public notice on a phone')

  // The days pass; the announcement gives the numbers.
  await endNotice(notice.address)
  await province.reload()
  const announced = await send(province, `/api/v1/batches/${batch.id}/announce`, {})
  expect(announced.state).toBe('closed')
  await public_.goto(`/register?q=${encodeURIComponent(name)}`)
  await public_
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await public_.getByText('有效').first().waitFor()
  await settle(public_)
  await expectNoSidewaysScrolling(public_)
  await expectAccessible(public_, 'an entry of the register')
  const number = decodeURIComponent(new URL(public_.url()).pathname.split('/').at(-1) ?? '')
  await firm.goto(`/cases/${id}`)
  await firm.getByText(number).first().waitFor()
})
