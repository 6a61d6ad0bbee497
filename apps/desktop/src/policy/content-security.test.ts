import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  PAGE_HEADERS,
  REACT_ARIA_STYLE,
  REACT_ARIA_STYLE_HASH,
} from './content-security.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the Content-Security-Policy', () => {
  it('allows nothing by default, no code from text and nothing from elsewhere', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    for (const closed of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(closed)).toEqual(["'none'"]);
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(PAGE_HEADERS['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it('allows the one style of React Aria, as the installed version writes it', () => {
    const hash = createHash('sha256').update(REACT_ARIA_STYLE).digest('base64');
    expect(REACT_ARIA_STYLE_HASH).toBe(`sha256-${hash}`);
    expect(injectedStyle()).toBe(REACT_ARIA_STYLE);
  });
});

/** The text of the style in react-aria's own source, with its one constant put in. */
function injectedStyle(): string {
  const ui = createRequire(import.meta.resolve('@samla/ui/Button').replace(/src\/.*$/, 'package.json'));
  const aria = createRequire(ui.resolve('react-aria-components')).resolve('react-aria');
  const source = readFileSync(join(dirname(aria), '../private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  const text = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? '';
  return text.replace(/\$\{[^}]+\}/, attribute).trim();
}
