import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page, for both hosts: files only, nothing inline, because the security policy allows nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../out/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome123',
    chunkSizeWarningLimit: 2000,
  },
});
