import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { katexFonts } from "./build/katexFonts.ts";
import { prepared } from "./build/prepared.ts";
import { serviceWorker } from "./build/serviceWorker.ts";
import { singleFile } from "./build/singleFile.ts";

const page = () => [react(), prepared(), katexFonts()];

export default defineConfig(({ mode }) => ({
  base: "./", // runs from any sub-path
  plugins: [
    page(),
    contentSecurityPolicy(),
    mode === "production" && [singleFile(page), serviceWorker()],
  ],
  worker: { format: "es" },
  build: { target: "es2023", ...(mode === "strict" && { outDir: "dist-strict" }) },
  optimizeDeps: { entries: ["index.html"] }, // not the benchmarks' pages, whose packages are their own
  // The page with React's development build, in which StrictMode does everything twice and warns.
  ...(mode === "strict" && { define: { "process.env.NODE_ENV": '"development"' } }),
}));
