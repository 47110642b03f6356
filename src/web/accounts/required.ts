import { useSay } from '#web/kit/language.tsx'

/** The rule of a field that must not stay empty. */
export function useRequired() {
  const say = useSay()
  const message = say({ zh: '请填写此项', en: 'Please fill this in' })
  return { required: true, whitespace: true, message }
}
