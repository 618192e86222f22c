import { chromium } from "playwright-core";
import { chromiumLaunchOptions } from "../scripts/browser.mjs";

/**
 * Frames as fast as they can be made, so that the 16.7 ms grid of a screen does not hide differences.
 */
export const uncapped = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/**
 * A whole browser where there is one: what is measured is drawn as readers have it drawn.
 *
 * @param {readonly string[]} [flags]
 */
export function launch(flags = []) {
  const options = chromiumLaunchOptions({ isWhole: true });
  return chromium.launch({ ...options, args: [...options.args, ...flags] });
}
