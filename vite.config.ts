import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { katexFonts } from "./build/katexFonts.ts";
import { prepared } from "./build/prepared.ts";

export default defineConfig(({ mode }) => ({
  base: "./", // runs from any sub-path
  plugins: [react(), prepared(), katexFonts(), contentSecurityPolicy()],
  worker: { format: "es" },
  build: { target: "es2023", ...(mode === "strict" && { outDir: "dist-strict" }) },
  optimizeDeps: { entries: ["index.html"] }, // not the benchmarks' pages, whose packages are their own
  // The page with React's development build, in which StrictMode does everything twice and warns.
  ...(mode === "strict" && { define: { "process.env.NODE_ENV": '"development"' } }),
}));
