import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import type { MenuChoice } from "../../../utils/models/popup-menu.ts";
import { MENU } from "../../support/popup-props.ts";
import { createPopupWorld, type PopupWorld } from "../../support/popup-world.ts";
import { AFTERNOON, IN_PRIVATE, WORKING } from "../../support/summaries.ts";

async function openPopup(
  change: Partial<Pick<PopupWorld, "stored" | "menu" | "saving">> = {},
): Promise<PopupWorld> {
  const world = Object.assign(createPopupWorld(), { menu: MENU }, change);
  await world.model.prepare();
  const stop = world.model.live();
  await world.pass(0);
  stop();
  world.sent.length = 0;
  return world;
}

const flashOf = ({ model }: PopupWorld) => {
  const { undo: _undo, ...said } = model.flash.value ?? {};
  return said;
};

describe("a choice", () => {
  it.each<[MenuChoice, object, object, object]>([
    [
      { kind: "client", client: "c-nord" },
      { name: "client.set", data: { client: "c-nord" } },
      { key: "menu.done.client", name: "Nord" },
      { name: "client.set", data: { client: "c-lune" } },
    ],
    [
      { kind: "client", client: null },
      { name: "client.set", data: { client: null } },
      { key: "menu.done.client.none" },
      { name: "client.set", data: { client: "c-lune" } },
    ],
    [
      { kind: "activity", activity: "ads" },
      { name: "activity.set", data: { activity: "ads" } },
      { key: "menu.done.activity", activity: "ads" },
      { name: "activity.set", data: { activity: "publishing" } },
    ],
    [
      { kind: "tab", tabId: 3, isPersonal: true },
      { name: "personal.start", data: { tabId: 3 } },
      { key: "action.personal.done" },
      { name: "personal.end", data: { tabId: 3 } },
    ],
    [
      { kind: "short", until: AFTERNOON + 30 * MINUTE_MS },
      { name: "personal.until", data: { until: AFTERNOON + 30 * MINUTE_MS } },
      { key: "menu.done.short", at: AFTERNOON + 30 * MINUTE_MS },
      { name: "personal.until", data: { until: null } },
    ],
  ])("acts at once, says so, and is undone to what held: %o", async (choice, sent, said, undone) => {
    const world = await openPopup({ menu: { ...MENU, workingFor: "c-lune" } });
    await world.model.actions.choose(choice);
    expect(world.sent).toEqual([sent]);
    expect(flashOf(world)).toEqual(said);
    await world.model.flash.value?.undo?.();
    expect(world.sent.at(-1)).toEqual(undone);
  });
  it("that was refused changes nothing and says so", async () => {
    const world = await openPopup();
    world.reply = () => ({ ok: false, why: "bad-request" });
    await world.model.actions.choose({ kind: "activity", activity: "ads" });
    expect(world.model.flash.value).toEqual({ key: "popup.failed" });
  });
  it("shows in the figures that follow it, and in the menu", async () => {
    const world = await openPopup();
    world.stored = {
      ...WORKING,
      counting: { ...WORKING.counting, clientName: "Nord" } as typeof WORKING.counting,
    };
    world.menu = { ...MENU, workingFor: "c-nord" };
    await world.model.actions.choose({ kind: "client", client: "c-nord" });
    expect(world.model.summary.value?.counting).toMatchObject({ clientName: "Nord" });
    expect(world.model.extras.value.menu?.workingFor).toBe("c-nord");
  });
});

describe("a standing rule", () => {
  const contexts = {
    services: { instagram: "personal", linkedin: "work" },
    containers: { "firefox-container-3": "personal" },
    personalWeek: [],
  } as const;
  const menu = { ...MENU, contexts };

  it("is saved as the difference to what was shown, and undone the same way", async () => {
    const world = await openPopup({ menu });
    await world.model.actions.choose({ kind: "service", id: "x", name: "X", said: "personal" });
    const to = { ...contexts, services: { ...contexts.services, x: "personal" } };
    expect(world.saved).toEqual([{ settings: { from: { contexts }, to: { contexts: to } } }]);
    expect(flashOf(world)).toEqual({ key: "menu.done.said.personal", name: "X" });
    world.menu = { ...MENU, contexts: to as typeof contexts };
    await world.pass(0);
    await world.model.actions.choose({ kind: "service", id: "linkedin", name: "LinkedIn", said: null });
    expect(world.saved.at(-1)?.settings?.to.contexts?.services).toEqual({ instagram: "personal" });
    expect(flashOf(world)).toEqual({ key: "menu.done.said.hours", name: "LinkedIn" });
    await world.model.flash.value?.undo?.();
    expect(world.saved.at(-1)?.settings?.to.contexts?.services).toMatchObject({ linkedin: "work" });
    expect(world.sent).toEqual([]);
  });
  it("is made for a container by its id", async () => {
    const world = await openPopup({ menu });
    await world.model.actions.choose({ kind: "container", id: "firefox-container-2", said: "work" });
    expect(world.saved.at(-1)?.settings?.to.contexts).toEqual({
      ...contexts,
      containers: { ...contexts.containers, "firefox-container-2": "work" },
    });
    expect(flashOf(world)).toEqual({ key: "menu.done.said.work", container: "firefox-container-2" });
  });
  it.each([
    ["refused", { menu, saving: { ok: false, why: "private-window" } }],
    ["made on rules that could not be read", { menu: { ...MENU, contexts: null } }],
  ] as const)("%s changes nothing and says so", async (_name, change) => {
    const world = await openPopup(change);
    await world.model.actions.choose({ kind: "service", id: "x", name: "X", said: "work" });
    expect(world.model.flash.value).toEqual({ key: "popup.failed" });
  });
});

describe("personal time", () => {
  it("ends by the quick action, and comes back as long as it was", async () => {
    const world = await openPopup({ stored: IN_PRIVATE });
    world.stored = WORKING;
    await world.model.actions.togglePersonal();
    expect(world.sent).toEqual([{ name: "personal.until", data: { until: null } }]);
    expect(flashOf(world)).toEqual({ key: "menu.done.short.end" });
    await world.model.flash.value?.undo?.();
    expect(world.sent.at(-1)).toEqual({ name: "personal.until", data: { until: IN_PRIVATE.personalUntil } });
  });
  it("is never said to have ended while another choice keeps it", async () => {
    const world = await openPopup({ stored: { ...IN_PRIVATE, personalUntil: null } });
    await world.model.actions.togglePersonal();
    expect(world.sent).toEqual([{ name: "personal.end", data: { tabId: 3 } }]);
    expect(world.model.flash.value).toEqual({ key: "menu.done.still" });
  });
  it("asks the background anew at the instant at which it ends", async () => {
    const world = createPopupWorld();
    world.stored = { ...WORKING, personalUntil: AFTERNOON + 5000 };
    await world.model.prepare();
    const stop = world.model.live();
    await world.pass(4000);
    expect(world.sent).toHaveLength(1);
    await world.pass(1000);
    expect(world.sent).toHaveLength(2);
    stop();
  });
});

it("the menu reads anew what it offers when it opens, without waiting for the background", async () => {
  const world = createPopupWorld();
  await world.model.prepare();
  world.menu = MENU;
  world.model.openSheet("now");
  await world.pass(0);
  expect([world.model.sheet.value, world.model.extras.value.menu, world.sent]).toEqual(["now", MENU, []]);
});
