import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { woff2Only } from "./build/woff2Only.ts";

export default defineConfig({
  base: "./", // runs from any sub-path
  plugins: [react(), woff2Only(), contentSecurityPolicy()],
  build: { target: "es2023" },
});
