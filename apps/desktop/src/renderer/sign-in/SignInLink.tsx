import { useText } from '../messages/use-text.ts';

/** The address of the sign-in, for when no browser could be opened by itself. Only web addresses are ever followed. */
export function SignInLink({ url }: { readonly url: string }) {
  const text = useText();
  if (!/^https?:\/\//.test(url)) return null;
  return (
    <p>
      {text('signIn.linkText')}{' '}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {text('signIn.link')}
      </a>
    </p>
  );
}
