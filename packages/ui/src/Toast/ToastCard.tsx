import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import type { ToastMessage } from './useToast.ts';
import styles from './Toast.module.css';

const c = classes(styles);
const ICONS = { info: 'info', done: 'done', error: 'error' } as const;

interface ToastCardProps {
  readonly message: ToastMessage;
  readonly onClose: () => void;
}

/** One message. What it offers is done once: then it goes. */
export function ToastCard({ message, onClose }: ToastCardProps) {
  const { text, tone = 'info', action } = message;
  const act = () => {
    action?.onPress();
    onClose();
  };
  return (
    <div className={c('toast', tone)}>
      <span className={c('sign')}>
        <Icon name={ICONS[tone]} />
      </span>
      <p className={c('text')}>{text}</p>
      {action && <Button onPress={act}>{action.label}</Button>}
      <Button variant="quiet" label={texts.close} onPress={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
