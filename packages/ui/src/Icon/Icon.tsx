import { classes } from '../classes.ts';
import { icons, type IconName } from './icons.ts';
import styles from './Icon.module.css';

const c = classes(styles);

interface IconProps {
  /** What it stands for, not what it looks like. */
  readonly name: IconName;
  /** `s` beside small text, `m` in controls, `l` above a heading; `text` is as tall as the text it stands in. */
  readonly size?: 's' | 'm' | 'l' | 'text';
  /** Its name, when no text beside it says the same. Without it the icon is decoration and is not read. */
  readonly label?: string;
}

/** A picture in the colour of the text around it. */
export function Icon({ name, size = 'm', label }: IconProps) {
  const Picture = icons[name];
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Picture className={c('icon', size)} focusable="false" {...named} />;
}
