import { useEffect } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import styles from './OfflineBanner.module.css';

const c = classes(styles);

interface OfflineBannerProps {
  readonly title?: string;
  /** "09:41" */
  readonly since?: string;
  /** What still works: "Läsa ärenden du har öppnat". */
  readonly works: readonly string[];
  /** What must wait: "Signera beslut". */
  readonly waits?: readonly string[];
  readonly onRetry?: () => void;
  /** A try is under way. */
  readonly isRetrying?: boolean;
}

/** Says that there is no connection and what can be done all the same. Said once when it comes. */
export function OfflineBanner(props: OfflineBannerProps) {
  const { title = texts.title, since, works, waits = [], onRetry, isRetrying = false } = props;
  const announce = useAnnounce();
  const said = [title, since && texts.since(since)].filter(Boolean).join(' ');
  useEffect(() => announce(said, 'sync'), [announce, said]);
  return (
    <section className={c('banner')} aria-label={title}>
      <p className={c('title')}>
        <Icon name="offline" />
        <strong>{title}</strong>
        {since !== undefined && <span className={c('since')}>{texts.since(since)}</span>}
      </p>
      <Points title={texts.works} points={works} />
      <Points title={texts.waits} points={waits} />
      {onRetry && (
        <Button onPress={onRetry} isPending={isRetrying}>
          {texts.retry}
        </Button>
      )}
    </section>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div className={c('points')}>
      <p className={c('heading')}>{title}:</p>
      <ul className={c('list')}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
