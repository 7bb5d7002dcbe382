import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { createOptionsWorld, type OptionsWorld } from "../../support/options-world.ts";

const ALL_DAY = { start: 0, end: 1440 };
const WEEKEND = [[], [], [], [], [], [ALL_DAY], [ALL_DAY]];

async function world(hasContainers = false): Promise<OptionsWorld> {
  const made = createOptionsWorld({ hasContainers });
  await made.model.load();
  return made;
}

describe("work or personal", () => {
  it("by service: only for services that are recorded, with a way back", async () => {
    const made = await world();
    const { contexts } = made.model;
    expect(contexts.free.value.map(({ id }) => id)).toContain("instagram");
    expect(contexts.free.value.map(({ id }) => id)).not.toContain("canva");
    made.model.sites.toggle("youtube", false);
    expect(contexts.free.value.map(({ id }) => id)).not.toContain("youtube");
    contexts.say("instagram", "personal");
    await made.settle();
    expect(made.settings.contexts.services).toEqual({ instagram: "personal" });
    expect(contexts.rules.value).toEqual([{ id: "instagram", name: "Instagram", said: "personal" }]);
    expect(contexts.free.value.map(({ id }) => id)).not.toContain("instagram");
    contexts.say("instagram", null);
    await made.settle();
    expect(made.settings.contexts.services).toEqual({});
    await made.model.undo();
    expect(made.settings.contexts.services).toEqual({ instagram: "personal" });
  });

  it("keeps showing a rule for a service that is recorded no more", async () => {
    const made = createOptionsWorld();
    const services = { canva: "work", "own:gone.example": "personal" } as const;
    made.settings = { ...DEFAULT_SETTINGS, contexts: { ...DEFAULT_SETTINGS.contexts, services } };
    await made.model.load();
    expect(made.model.contexts.rules.value.map(({ name }) => name)).toEqual(["Canva", "own:gone.example"]);
  });

  it("by hours: new ones are saved at once, typed ones after a pause, impossible ones not", async () => {
    const made = await world();
    const { personal } = made.model.contexts;
    personal.add();
    await made.settle();
    expect(made.settings.contexts.personalWeek).toEqual(WEEKEND);
    const key = personal.windows.value[0]?.key ?? -1;
    personal.setField(key, "start", "10:00");
    await made.settle();
    expect(made.settings.contexts.personalWeek).toEqual(WEEKEND);
    made.pass();
    await made.settle();
    expect(made.settings.contexts.personalWeek[5]).toEqual([{ start: 600, end: 1440 }]);
    personal.setField(key, "start", "");
    made.pass();
    await made.settle();
    expect(made.settings.contexts.personalWeek[5]).toEqual([{ start: 600, end: 1440 }]);
    expect(made.model.status.value.kind).toBe("waiting");
    await made.model.undo();
    expect(personal.windows.value[0]?.start).toBe("10:00");
    personal.toggleDay(key, 5);
    await made.settle();
    expect(made.settings.contexts.personalWeek[5]).toEqual([]);
    personal.remove(personal.windows.value[0]?.key ?? -1);
    await made.settle();
    expect(made.settings.contexts.personalWeek).toEqual([]);
  });

  it("by hours: the way back fills the fields again, and leaving the page saves what was typed", async () => {
    const made = await world();
    const { personal } = made.model.contexts;
    personal.add();
    await made.settle();
    personal.setField(0, "end", "18:00");
    await made.model.flush();
    await made.settle();
    expect(made.settings.contexts.personalWeek[6]).toEqual([{ start: 0, end: 1080 }]);
    await made.model.undo();
    expect(personal.windows.value[0]?.end).toBe("00:00");
    await made.model.undo();
    expect(personal.windows.value).toEqual([]);
    expect(made.settings.contexts.personalWeek).toEqual([]);
  });

  it("by container: only in Firefox, asked for in the click, with the rules kept while it is off", async () => {
    expect((await world()).model.contexts.containers).toBeNull();
    const made = await world(true);
    const { containers } = made.model.contexts;
    if (containers === null) throw new Error("no containers");
    made.containers.seen = [
      { id: "firefox-container-12", tabs: 1 },
      { id: "firefox-container-2", tabs: 3 },
    ];
    made.containers.isGranting = false;
    await containers.toggle(true);
    expect([containers.isOn.value, containers.isRefused.value]).toEqual([false, true]);
    made.containers.isGranting = true;
    await containers.toggle(true);
    expect([containers.isOn.value, containers.isRefused.value]).toEqual([true, false]);
    expect(containers.rows.value).toEqual([
      { id: "firefox-container-2", tabs: 3, number: "2", said: null },
      { id: "firefox-container-12", tabs: 1, number: "12", said: null },
    ]);
    containers.say("firefox-container-2", "work");
    await made.settle();
    expect(made.settings.contexts.containers).toEqual({ "firefox-container-2": "work" });
    await containers.toggle(false);
    expect([made.containers.isAllowed, containers.isOn.value]).toEqual([false, false]);
    expect(made.settings.contexts.containers).toEqual({ "firefox-container-2": "work" });
    made.containers.seen = [];
    await containers.toggle(true);
    expect(containers.rows.value.map(({ said }) => said)).toEqual(["work"]);
    containers.say("firefox-container-2", null);
    await made.settle();
    expect(made.settings.contexts.containers).toEqual({});
  });

  it("follows a permission that is given or taken in the browser", async () => {
    const made = await world(true);
    made.containers.isAllowed = true;
    made.permissionsChanged();
    await made.settle();
    expect(made.model.contexts.containers?.isOn.value).toBe(true);
  });
});
