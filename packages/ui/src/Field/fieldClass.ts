import { classes } from '../classes.ts';
import styles from './FieldFrame.module.css';

/** Class names that every field shares: `field`, `input`, `button`, `popover`, `option`, `row`. */
export const fieldClass = classes(styles);
