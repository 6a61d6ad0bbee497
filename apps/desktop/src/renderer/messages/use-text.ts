import { useCallback } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { MessageId, Values } from './catalogue.ts';

/** Gives the Swedish words of an id, with the arguments that the words ask for. */
export type Text = <Id extends MessageId>(
  id: Id,
  ...values: Record<string, never> extends Values<Id> ? [] : [Values<Id>]
) => string;

/** The words outside of React, for pure functions and tests. */
export function textOf(intl: IntlShape): Text {
  return (id, ...values) =>
    intl.formatMessage({ id }, values[0] as Readonly<Record<string, string | number>>);
}

/** The words within a component. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback<Text>((id, ...values) => textOf(intl)(id, ...values), [intl]);
}
