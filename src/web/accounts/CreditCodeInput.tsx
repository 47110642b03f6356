import { Input } from 'antd'
import { creditCodeProblem, registrarOf } from '#core/credit-code.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  id?: string
  value?: string
  onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void
  onBlur?: () => void
}

/** A credit code that is checked while it is typed: how many characters are missing, then its check character. */
export function CreditCodeInput({ value = '', ...rest }: Props) {
  const say = useSay()
  // Counting aloud at every key would drown what is typed.
  const isComplete = value.length >= 18
  return (
    <>
      <Input
        {...rest}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${rest.id}-state`}
      />
      <div id={`${rest.id}-state`} className="hint" role={isComplete ? 'status' : undefined}>
        {say(stateOf(value))}
      </div>
    </>
  )
}

function stateOf(code: string): Text {
  const missing = 18 - [...code].length
  if (missing > 0) {
    return {
      zh: `18 位，见营业执照。还差 ${missing} 位`,
      en: `18 characters, on the business licence. ${missing} to go`,
    }
  }
  const { zh, en } = registrarOf(code)
  return creditCodeProblem(code) ?? { zh: `✓ 校验正确（${zh}）`, en: `✓ The code is sound (${en})` }
}
