import type { Decorator } from '@storybook/react-vite';
import { UiRoot } from '@samla/ui/UiRoot';
import { showLongTexts } from '@samla/ui/texts';
import { Fragment } from 'react';
import { longArgs } from '../support/longArgs.ts';
import { showLongMessages } from '../support/longMessages.ts';

type Globals = Readonly<Record<string, unknown>>;

/** Sets the look as the application does: on the root element, so that layers above the page have it too. */
export function setLook(globals: Globals): void {
  const root = document.documentElement;
  root.lang = 'sv';
  setOn(root, globals);
  root.style.fontSize = `${textOf(globals['textSize'], '100')}%`;
}

function setOn(element: HTMLElement, globals: Globals): void {
  element.dataset['theme'] = textOf(globals['theme'], 'light');
  element.dataset['density'] = textOf(globals['density'], 'standard');
  element.dataset['motion'] = textOf(globals['motion'], 'on');
}

/** Storybook reads `200` in an address as a number. */
const textOf = (value: unknown, otherwise: string) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;

/**
 * Every story in the chosen look and language. A page of documentation has the reader's look, and each story on it its
 * own. Another language draws the story anew, since words are read while it is drawn.
 */
export const withLook: Decorator = (Story, { args, argTypes, globals, parameters, viewMode }) => {
  const isLong = globals['language'] === 'long';
  showLongTexts(isLong);
  showLongMessages(isLong);
  // the whole application brings its root along
  const Root = parameters['hasRoot'] === true ? Fragment : UiRoot;
  const story = (
    <Root key={String(isLong)}>
      <Story args={isLong ? longArgs(args, argTypes) : args} />
    </Root>
  );
  if (viewMode !== 'docs') {
    setLook(globals);
    return story;
  }
  return (
    <div
      className="samla-docs-stage"
      ref={(element) => {
        if (element) setOn(element, globals);
      }}
    >
      {story}
    </div>
  );
};
