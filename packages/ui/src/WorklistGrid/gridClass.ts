import { classes } from '../classes.ts';
import styles from './WorklistGrid.module.css';

/** Class names of the grid's style sheet. */
export const gridClass = classes(styles);
