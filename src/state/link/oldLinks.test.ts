import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { defaultState, settled, type ExplorerState } from "../explorerState";
import { loadPacking } from "./packing";
import { parseLink } from "./parse";
import "./states.fixture";

/**
 * Links that stand in lectures, mails and books, with what they have said since they were written. What
 * is once in this file is never changed and never taken out: only new links are added.
 */
const links = JSON.parse(await readFile("fixtures/links.json", "utf8")) as readonly {
  link: string;
  says: Partial<ExplorerState>;
}[];

beforeAll(loadPacking);

test.each(links)("$link opens as it always did", ({ link, says }) => {
  expect(parseLink(link)).toEqual({ state: settled({ ...defaultState, ...says }), notices: [] });
});
