import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'

// The router's link keeps `type` for itself.
type Props = Omit<ButtonProps, 'type'> & { look?: 'first' }

/** A link to a page of this site that looks like a button; `first` is what the page is there for. */
export const LinkButton = createLink(({ look, ...props }: Props) => (
  <Button {...props} type={look === 'first' ? 'primary' : 'default'} />
))
