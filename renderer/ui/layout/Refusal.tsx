import { Notice } from './Notice.tsx'

/** Why something asked for was not done, beside the place where it was asked; nothing while there is no refusal. */
export const Refusal = ({ message }: { message: string | undefined }) =>
  message && (
    <div role="alert">
      <Notice kind="block">{message}</Notice>
    </div>
  )
