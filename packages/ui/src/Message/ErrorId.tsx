import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import styles from './Message.module.css';

const c = classes(styles);

/** What support can look the error up by. */
export function ErrorId({ id }: { readonly id: string }) {
  const announce = useAnnounce();
  const copy = () =>
    void navigator.clipboard.writeText(id).then(
      () => announce(texts.copied),
      () => announce(texts.notCopied),
    );
  return (
    <p className={c('errorId')}>
      {texts.errorId} <code className={c('code')}>{id}</code>
      <Button variant="quiet" label={texts.copy} onPress={copy}>
        <Icon name="copy" size="s" />
      </Button>
    </p>
  );
}
