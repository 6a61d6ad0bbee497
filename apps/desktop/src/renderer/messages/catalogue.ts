import { actionTexts } from './actions.ts';
import { appTexts } from './app.ts';
import { caseTexts } from './case.ts';
import { deviceTexts } from './devices.ts';
import { formTexts } from './form.ts';
import { lockTexts } from './lock.ts';
import { needsYouTexts } from './needs-you.ts';
import { planTexts } from './plan.ts';
import { presenceTexts } from './presence.ts';
import { signInTexts } from './sign-in.ts';
import { statusTexts } from './status.ts';
import { timeTexts } from './time.ts';
import { worklistTexts } from './worklist.ts';

/** Every word that a worker reads in this program, in ICU MessageFormat. */
export const catalogue = {
  ...actionTexts,
  ...appTexts,
  ...caseTexts,
  ...deviceTexts,
  ...formTexts,
  ...lockTexts,
  ...needsYouTexts,
  ...planTexts,
  ...presenceTexts,
  ...signInTexts,
  ...statusTexts,
  ...timeTexts,
  ...worklistTexts,
} as const;

export type MessageId = keyof typeof catalogue;

type Head<Rest extends string> = Rest extends `${infer Name}}${string}`
  ? Name extends `${infer Before},${string}`
    ? Before
    : Name
  : never;
// the branches of a plural stand in braces too; they hold a space or a number sign, a name never does
type Name<Text extends string> = Text extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : Text;
type Names<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Name<Head<Rest>> | Names<Rest>
  : never;

/** The arguments of a text, read from its braces. */
export type Values<Id extends MessageId> = Readonly<Record<Names<(typeof catalogue)[Id]>, string | number>>;
