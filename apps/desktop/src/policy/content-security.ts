/**
 * The one `<style>` that React Aria adds to a page (react-aria 3.x, `usePress`): touch behaviour of what can be
 * pressed. Its exact text is allowed by hash; a test compares it with the library's source.
 */
export const REACT_ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;
/** SHA-256 of that text, in base64. */
export const REACT_ARIA_STYLE_HASH = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * The Content-Security-Policy of every page, in both shells: nothing but the program's own files, no code from text.
 * `connect-src 'self'` also covers the WebSocket of the browser shell (CSP 3, 6.7.2.8); the page policy `default`
 * is the one that React Aria's live announcer needs to empty itself (see `wire/page.ts`).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${REACT_ARIA_STYLE_HASH}'`,
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Every header of every answer that a shell gives a page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // nothing of a page may lie in a browser's profile
  'Cache-Control': 'no-store',
};
