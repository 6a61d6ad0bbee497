import { expect, it } from 'vitest';
import { filledLate, takenOver } from './fill-late.ts';

const from = (source: 'previousCase' | 'person', path: string, original: unknown = null) => ({
  ...{ source, path, original },
});

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

it('says of no field that it was changed from what has only been offered', () => {
  const provenance = {
    household: from('previousCase', 'application.household', 'single'),
    obstacle: from('previousCase', 'application.obstacle', 'Sjuk.'),
    givenName: from('person', 'givenName', 'Alva'),
    'children.0.child': from('previousCase', 'application.children', 'Bo'),
    'children.1.child': from('previousCase', 'application.children', 'Eva'),
  };
  const written = { obstacle: 'Sjuk.', givenName: 'Alba', children: [{ child: 'Bo' }] };
  expect(Object.keys(takenOver(written, { values: {}, provenance }))).toEqual([
    ...['obstacle', 'givenName', 'children.0.child'],
  ]);
});
