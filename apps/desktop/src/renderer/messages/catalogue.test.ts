import { readdirSync, readFileSync } from 'node:fs';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { catalogue, type MessageId } from './catalogue.ts';

const folder = new URL('..', import.meta.url);
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('messages/') && !path.includes('.test.'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');
const ids = Object.keys(catalogue) as MessageId[];

/** Whether an id stands in the code, whole or as a template such as `stage.${stage}`. */
function isUsed(id: string): boolean {
  if (code.includes(`'${id}'`)) return true;
  const parts = id.split('.');
  return parts.some((_, at) => at > 0 && code.includes(`\`${parts.slice(0, at).join('.')}.\${`));
}

describe('the Swedish catalogue', () => {
  test('has no text that nothing uses', () => {
    expect(ids.filter((id) => !isUsed(id))).toEqual([]);
  });

  test('has only texts that can be read as ICU messages', () => {
    const intl = createIntl({
      locale: 'sv',
      messages: catalogue,
      onError: (error) => {
        throw error;
      },
    });
    const values = new Proxy({}, { get: () => 2, has: () => true, ownKeys: () => [] });
    for (const id of ids) {
      const names = [...catalogue[id].matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '');
      const given = Object.fromEntries(names.map((name) => [name, 2]));
      expect(intl.formatMessage({ id }, { ...values, ...given }), id).not.toBe('');
    }
  });

  test('counts in Swedish', () => {
    const intl = createIntl({ locale: 'sv', messages: catalogue });
    const count = (value: number) => intl.formatMessage({ id: 'view.count' }, { count: value });
    expect([count(0), count(1), count(2)]).toEqual(['0 ärenden', '1 ärende', '2 ärenden']);
  });
});
