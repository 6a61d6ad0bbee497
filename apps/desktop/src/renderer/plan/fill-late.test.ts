import { expect, it } from 'vitest';
import { filledLate } from './fill-late.ts';

const from = (source: 'previousCase' | 'person', path: string) => ({ source, path, original: null });

it('fills what is empty from an earlier case, and touches nothing that is written', () => {
  const prefilled = {
    values: { household: 'single', obstacle: 'Sjuk.', givenName: 'Alva', children: [{ child: 'Bo' }] },
    provenance: {
      household: from('previousCase', 'application.household'),
      obstacle: from('previousCase', 'application.obstacle'),
      givenName: from('person', 'givenName'),
      'children.0.child': from('previousCase', 'application.children'),
    },
  };
  const written = { obstacle: 'Arbetslös.', household: '', givenName: '', other: 'Kvar.' };
  expect(filledLate(written, prefilled)).toEqual({
    ...{ obstacle: 'Arbetslös.', household: 'single', givenName: '', other: 'Kvar.' },
    children: [{ child: 'Bo' }],
  });
});
