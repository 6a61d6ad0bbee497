import { useEffect, useId, useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { countOf } from './count.ts';
import { fieldClass } from './fieldClass.ts';
import { texts } from './texts.ts';

/** So long after the last sign the count is read aloud. */
const PAUSE = 1000;

interface RoomLeftProps {
  readonly text: string;
  readonly most: number;
}

/** How many signs are left, once they are few; said when the worker pauses. Nothing is cut off. */
export function RoomLeft({ text, most }: RoomLeftProps) {
  const announce = useAnnounce();
  const topic = useId();
  const [first] = useState(text);
  const { left, isShown, isTooLong } = countOf(text, most);
  const said = !isShown ? '' : isTooLong ? texts.tooMany(-left) : texts.left(left);
  const wasWritten = text !== first;
  useEffect(() => {
    if (said === '' || !wasWritten) return;
    const timer = window.setTimeout(() => announce(said, topic), PAUSE);
    return () => window.clearTimeout(timer);
  }, [announce, said, topic, wasWritten]);
  return <span className={fieldClass('count', isTooLong && 'over')}>{said}</span>;
}
