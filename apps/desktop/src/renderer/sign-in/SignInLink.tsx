import { useText } from '../messages/use-text.ts';
import { isWebAddress } from './sign-in.ts';

/** The address of the sign-in, for when no browser could be opened by itself. */
export function SignInLink({ url }: { readonly url: string }) {
  const text = useText();
  if (!isWebAddress(url)) return null;
  return (
    <p>
      {text('signIn.linkText')}{' '}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {text('signIn.link')}
      </a>
    </p>
  );
}
