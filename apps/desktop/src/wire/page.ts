import './jitless.ts';

/** The part of the browser's Trusted Types API that is used; not yet in TypeScript's DOM types. */
interface TrustedTypePolicies {
  createPolicy(name: 'default', rules: { createHTML(text: string): string | null }): unknown;
}
declare const trustedTypes: TrustedTypePolicies | undefined;

/*
 * Imported before everything else in a page. React Aria's live announcer empties itself with `innerHTML = ''`; under
 * trusted types that is refused like any other text. This policy lets the empty text through and nothing else.
 */
if (typeof trustedTypes !== 'undefined') {
  trustedTypes.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) });
}
