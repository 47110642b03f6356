import { describe, expect, it } from 'vitest'
import { DomainError } from './errors.ts'
import {
  allowedSteps,
  defineLifecycle,
  isEnd,
  type Lifecycle,
  type Position,
  stateOf,
  stepTogether,
  take,
} from './lifecycle.ts'

const words = (zh: string) => ({ zh, en: zh })
const state = (zh: string) =>
  ({ title: words(zh), next: words(`${zh}之后`), tone: 'neutral' }) as const

const lifecycle = defineLifecycle(
  {
    open: state('草稿'),
    accepted: { ...state('已受理'), waitsFor: 'handler' },
    returned: { ...state('退回补正'), waitsFor: 'applicant' },
    closed: state('已办结'),
  },
  {
    start: 'open',
    steps: {
      accept: {
        title: words('受理'),
        from: ['open'],
        to: 'accepted',
        by: ['handler'],
        holder: 'becomes',
      },
      close: {
        title: words('办结'),
        from: ['accepted'],
        to: 'closed',
        by: ['handler', 'authority'],
        holder: 'only',
      },
      remind: { title: words('催办'), from: ['accepted'], to: 'accepted', by: ['applicant'] },
    },
  },
)

const today = { on: '2026-03-02', dueOn: null }
const about = { answers: {}, taken: [], policy: () => undefined, ...today }
const officer: Position = { state: 'open', party: 'handler', userId: 'li', holder: null, about }
const li = { id: 'li', name: '李经办' }

function refusal(
  name: string,
  at: Position,
  table: Lifecycle = lifecycle,
  asked = {},
): DomainError {
  try {
    take(table, name, at, asked)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error(`"${name}" was not refused`)
}

describe('a step', () => {
  it('is taken from its state by its party', () => {
    expect(take(lifecycle, 'accept', officer).to).toBe('accepted')
  })

  it('that comes too late is told what may be done instead, and who holds the case', () => {
    const error = refusal('accept', { ...officer, state: 'accepted', holder: li })
    expect(error.code).toBe('conflict')
    expect(error.text.zh).toContain('由李经办办理')
    expect(error.text.zh).toContain('已受理之后')
    expect(error.details).toEqual({ state: 'accepted', allowed: ['close'], holder: '李经办' })
  })

  it.each(['returned', 'closed'])(
    'names no officer while the case is %s, not with one',
    (state) => {
      const error = refusal('close', { ...officer, state, holder: li })
      expect(error.code).toBe('conflict')
      expect(error.text.zh).not.toContain('李经办')
      expect(error.details).toMatchObject({ holder: null })
    },
  )

  it('of somebody else is refused, and says whose it is', () => {
    const error = refusal('close', { ...officer, state: 'accepted', party: 'applicant' })
    expect(error.code).toBe('not-allowed')
    expect(error.text.zh).toContain('办理机构或主管部门')
  })

  it('of the holder alone is refused to another officer, and allowed while nobody holds the case', () => {
    const held = { ...officer, state: 'accepted', holder: { id: 'wang', name: '王经办' } }
    expect(refusal('close', held).code).toBe('conflict')
    expect(refusal('close', held).details.holder).toBe('王经办')
    expect(take(lifecycle, 'close', { ...held, userId: 'wang' }).to).toBe('closed')
    expect(take(lifecycle, 'close', { ...held, holder: null }).to).toBe('closed')
  })

  it.each(['fly', 'constructor', 'toString', '__proto__'])('called “%s” does not exist', (name) => {
    expect(refusal(name, officer).code).toBe('not-found')
  })
})

describe('the buttons', () => {
  it('are the steps of this party in this state', () => {
    expect(allowedSteps(lifecycle, officer)).toEqual(['accept'])
    expect(allowedSteps(lifecycle, { ...officer, party: 'applicant' })).toEqual([])
    expect(allowedSteps(lifecycle, { ...officer, state: 'accepted', party: 'applicant' })).toEqual([
      'remind',
    ])
    expect(allowedSteps(lifecycle, { ...officer, state: 'closed' })).toEqual([])
  })

  it('leave out what only the holder may do', () => {
    const at = { ...officer, state: 'accepted', holder: li }
    expect(allowedSteps(lifecycle, at)).toEqual(['close'])
    expect(allowedSteps(lifecycle, { ...at, userId: 'wang' })).toEqual([])
  })

  it('agree with what may be taken', () => {
    for (const at of Object.keys(lifecycle.states)) {
      for (const party of ['applicant', 'handler', 'authority'] as const) {
        const position = { ...officer, state: at, party, holder: li }
        const allowed = allowedSteps(lifecycle, position)
        for (const name of Object.keys(lifecycle.steps)) {
          if (allowed.includes(name)) expect(take(lifecycle, name, position)).toBeDefined()
          else expect(refusal(name, position)).toBeDefined()
        }
      }
    }
  })
})

describe('four eyes', () => {
  const reviewed = defineLifecycle(
    { proposed: state('待复核'), closed: state('已办结') },
    {
      start: 'proposed',
      steps: {
        confirm: {
          title: words('复核同意'),
          from: ['proposed'],
          to: 'closed',
          by: ['handler'],
          holder: 'other',
        },
      },
    },
  )
  const at: Position = { ...officer, state: 'proposed', holder: li }

  it('refuse whoever holds the case, in words that say who may', () => {
    const error = refusal('confirm', at, reviewed)
    expect(error.code).toBe('conflict')
    expect(error.text.zh).toBe('“复核同意”要由另一名经办人进行：您是此件的经办人，请同事办理')
    expect(allowedSteps(reviewed, at)).toEqual([])
  })

  it('are those of any other officer, and of anybody while nobody holds the case', () => {
    for (const free of [
      { ...at, userId: 'wang' },
      { ...at, holder: null },
    ]) {
      expect(take(reviewed, 'confirm', free).to).toBe('closed')
      expect(allowedSteps(reviewed, free)).toEqual(['confirm'])
    }
  })
})

describe('a guard', () => {
  const missing = { zh: '纸质件未到，先“催办”', en: 'The paper has not come; remind first' }
  const guarded = defineLifecycle(
    { open: state('草稿'), closed: state('已办结') },
    {
      start: 'open',
      steps: {
        close: {
          title: words('办结'),
          from: ['open'],
          to: 'closed',
          by: ['handler'],
          guard: ({ answers, taken, asked, policy }) =>
            policy('paper') === answers.kind && !taken.includes('remind') && asked.paper !== true
              ? missing
              : undefined,
        },
        remind: { title: words('催办'), from: ['open'], to: 'open', by: ['handler'] },
      },
    },
  )
  const policy = (key: string) => (key === 'paper' ? 'original' : undefined)
  const at: Position = {
    ...officer,
    about: { answers: { kind: 'original' }, taken: [], policy, ...today },
  }

  it('refuses with its own sentence, says what is allowed instead, and leaves the button out', () => {
    const error = refusal('close', at, guarded)
    expect(error.code).toBe('conflict')
    expect(error.text).toEqual(missing)
    expect(error.details).toEqual({ allowed: ['remind'] })
    expect(allowedSteps(guarded, at)).toEqual(['remind'])
  })

  it('lets pass by the answers, by what was done before, and by what is asked', () => {
    const other = { ...at, about: { ...at.about, answers: { kind: 'copy' } } }
    const reminded = { ...at, about: { ...at.about, taken: ['remind'] } }
    for (const free of [other, reminded]) {
      expect(take(guarded, 'close', free).to).toBe('closed')
      expect(allowedSteps(guarded, free)).toContain('close')
    }
    expect(take(guarded, 'close', at, { paper: true }).to).toBe('closed')
    expect(refusal('close', at, guarded, { paper: false }).code).toBe('conflict')
  })

  it('is asked last: who may not take the step at all is told that', () => {
    expect(refusal('close', { ...at, party: 'applicant' }, guarded).code).toBe('not-allowed')
    expect(refusal('close', { ...at, state: 'closed' }, guarded).details.state).toBe('closed')
  })
})

it('knows its states and nothing else by name', () => {
  expect(stateOf(lifecycle, 'closed').title.zh).toBe('已办结')
  expect(() => stateOf(lifecycle, 'constructor')).toThrow('No state')
})

describe('steps of a batch and of the deciding authority', () => {
  const table = defineLifecycle(
    { passed: state('待归集'), listed: state('在名单中'), ended: state('已撤销') },
    {
      start: 'passed',
      steps: {
        collect: {
          title: words('归入批次'),
          from: ['passed'],
          to: 'listed',
          by: ['authority'],
          together: 'collect',
        },
        revoke: {
          title: words('撤销'),
          from: ['listed'],
          to: 'ended',
          by: ['authority'],
          deciding: true,
        },
      },
    },
  )
  const authority: Position = { ...officer, party: 'authority', state: 'passed' }

  it('are refused one by one, and are no button', () => {
    expect(refusal('collect', authority, table).text.zh).toContain('批次')
    expect(allowedSteps(table, authority)).toEqual([])
    expect(stepTogether(table, 'collect')).toMatchObject({ name: 'collect' })
    expect(() => stepTogether(lifecycle, 'collect')).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })

  it('belong to the authority that decides for the area, of all that may see the case', () => {
    const listed: Position = { ...authority, state: 'listed' }
    expect(refusal('revoke', listed, table).code).toBe('not-allowed')
    expect(allowedSteps(table, listed)).toEqual([])
    expect(allowedSteps(table, { ...listed, deciding: true })).toEqual(['revoke'])
  })

  it('know an end by nothing leading on', () => {
    expect([isEnd(table, 'listed'), isEnd(table, 'ended')]).toEqual([false, true])
  })
})
