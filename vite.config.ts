import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { prepared } from "./build/prepared.ts";
import { woff2Only } from "./build/woff2Only.ts";

export default defineConfig(({ mode }) => ({
  base: "./", // runs from any sub-path
  plugins: [react(), prepared(), woff2Only(), contentSecurityPolicy()],
  build: { target: "es2023", ...(mode === "strict" && { outDir: "dist-strict" }) },
  // The page with React's development build, in which StrictMode does everything twice and warns.
  ...(mode === "strict" && { define: { "process.env.NODE_ENV": '"development"' } }),
}));
