import { defineConfig } from "vite";

// Relative addresses (`base`), so that the site works at any path of any static host.
export default defineConfig({
  base: "./",
  build: {
    target: "baseline-widely-available",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // fonts and pictures come from 'self', never as data:
    reportCompressedSize: true,
  },
  server: { proxy: { "/v1": process.env.CASUSTAFEL_API ?? "http://127.0.0.1:8000" } },
});
