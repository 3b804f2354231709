import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The pages: one document, its style sheet, and a script for each page that is fetched when the page is. */
export default defineConfig({
  root: "src/web",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    cssTarget: "chrome111",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
