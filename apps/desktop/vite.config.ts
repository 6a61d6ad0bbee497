import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { developmentServer } from './src/browser/development.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The workspace's pages: built for both shells alike, and served with hot reload by `npm run dev`. */
export default defineConfig({
  root: path('src/renderer'),
  base: '/',
  plugins: [{ ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' }, react()],
  build: {
    outDir: path('dist/renderer'),
    emptyOutDir: true,
    // Electron 45 and Debian's Chromium are both newer
    target: 'chrome150',
    // the Content-Security-Policy allows neither inline code nor data: addresses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // one file from memory or disk: splitting gains nothing
    chunkSizeWarningLimit: 2_000,
  },
  server: developmentServer(process.env),
});
