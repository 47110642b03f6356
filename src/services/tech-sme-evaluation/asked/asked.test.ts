import { expect, it } from 'vitest'
import { referForm, takeoverForm } from '#core/asked.ts'
import { leafValues } from '#core/choices.ts'
import { formErrors, metaOf } from '#core/form.ts'
import { revocationGrounds } from '../codes/revocation-grounds.ts'
import { refuseForm, returnForm } from './review.ts'
import { defendForm, keepForm, notifyForm, revokeForm, verifyForm } from './revocation.ts'

function wrong(form: Parameters<typeof formErrors>[0], asked: Record<string, unknown> = {}) {
  return formErrors(form, asked).map((error) => error.field)
}

it('asks the evaluator for reasons, which of a return may stand in comments instead', () => {
  for (const form of [takeoverForm, referForm, refuseForm]) expect(wrong(form)).toEqual(['reason'])
  expect(wrong(returnForm)).toEqual([])
  expect(wrong(returnForm, { reason: '缺财务报表', correctBy: '2026-08-20' })).toEqual([])
  expect(wrong(returnForm, { correctBy: '2026-08-32' })).toEqual(['correctBy'])
})

it('asks for ground and facts before a defence, and for ground, reason and document after it', () => {
  expect(wrong(notifyForm)).toEqual(['ground', 'facts'])
  expect(wrong(defendForm)).toEqual(['statement'])
  expect(wrong(verifyForm)).toEqual(['conclusion', 'opinion'])
  expect(wrong(revokeForm)).toEqual(['ground', 'reason', 'documentNumber'])
  expect(wrong(keepForm)).toEqual(['reason'])
})

it('knows the six grounds, marked as read in a translation only', () => {
  const values = leafValues(metaOf(notifyForm.fields.ground).choices ?? [])
  expect(values).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6'])
  expect(wrong(notifyForm, { ground: 'R7', facts: '…' })).toEqual(['ground'])
  expect(revocationGrounds.provenance).not.toBe('official')
  expect(revocationGrounds.source).toContain('待核实')
})
