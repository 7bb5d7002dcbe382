import { describe, expect, it } from "vitest";
import { NO_CONTEXT_RULES } from "../../../utils/domain/context-rules.ts";
import { learnMenu, type MenuPorts } from "../../../utils/models/popup-menu-facts.ts";
import { fakeClient } from "../../support/client-book.ts";
import { AFTERNOON, RESTING, WORKING } from "../../support/summaries.ts";

const ports = (change: Partial<MenuPorts> = {}): MenuPorts => ({
  readClients: () =>
    Promise.resolve([
      fakeClient("b", { name: "Nord" }),
      fakeClient("a", { name: "Éclat" }),
      fakeClient("z", { name: "Gone", isArchived: true, rules: ["gone.example"] }),
    ]),
  readSwitches: () =>
    Promise.resolve({
      pausedUntil: null,
      personalSession: "run-1",
      personalTabs: [3],
      personalUntil: null,
      workingFor: { client: "b", until: AFTERNOON + 1, at: AFTERNOON },
      relabelled: null,
    }),
  readContexts: () => Promise.resolve(NO_CONTEXT_RULES),
  readSession: () => Promise.resolve("run-1"),
  readContainer: () => Promise.resolve("firefox-container-2"),
  ...change,
});

const failing = () => Promise.reject(new Error("not now"));

describe("what the menu offers", () => {
  it("is the clients that are not archived, by name, and what was chosen", async () => {
    const facts = await learnMenu(ports(), WORKING, AFTERNOON);
    expect(facts.clients?.map(({ name }) => name)).toEqual(["Éclat", "Nord"]);
    expect(facts).toMatchObject({
      hasPlaces: false,
      workingFor: "b",
      isTabPersonal: true,
      contexts: NO_CONTEXT_RULES,
      container: "firefox-container-2",
    });
  });
  it("knows that places decide, by those of clients that are offered", async () => {
    const readClients = () => Promise.resolve([fakeClient("a", { rules: ["linkedin.com/company/a"] })]);
    expect((await learnMenu(ports({ readClients }), WORKING, AFTERNOON)).hasPlaces).toBe(true);
  });
  it("forgets a choice whose day is over, and marks of an earlier run of the browser", async () => {
    const readSession = () => Promise.resolve("run-2");
    const facts = await learnMenu(ports({ readSession }), WORKING, AFTERNOON + 1);
    expect([facts.workingFor, facts.isTabPersonal]).toEqual([null, false]);
  });
  it("knows of no tab and no container while nothing counts", async () => {
    const facts = await learnMenu(ports(), RESTING, AFTERNOON);
    expect([facts.isTabPersonal, facts.container]).toEqual([false, null]);
  });
  it.each([["firefox-default"], [undefined]])("takes %s for no container", async (store) => {
    const readContainer = () => Promise.resolve(store);
    expect((await learnMenu(ports({ readContainer }), WORKING, AFTERNOON)).container).toBeNull();
  });
  it("is less where something cannot be read, and never an error", async () => {
    const broken = ports({
      readClients: failing,
      readSwitches: failing,
      readContexts: failing,
      readContainer: failing,
    });
    expect(await learnMenu(broken, WORKING, AFTERNOON)).toEqual({
      clients: null,
      hasPlaces: false,
      workingFor: null,
      isTabPersonal: false,
      contexts: null,
      container: null,
    });
    const noSession = await learnMenu(ports({ readSession: failing }), WORKING, AFTERNOON);
    expect(noSession.isTabPersonal).toBe(false);
  });
});
