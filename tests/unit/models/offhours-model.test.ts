import { describe, expect, it, vi } from "vitest";
import { UNLIMITED_VISITS } from "../../../utils/domain/settings.ts";
import type { ShieldState } from "../../../utils/domain/shield-state.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { createOffhoursModel } from "../../../utils/models/offhours-model.ts";
import { fakeOffhours } from "../../support/offhours-ports.ts";
import { HOURS_END, NEXT_START, shieldState } from "../../support/shield-states.ts";

const AT = HOURS_END + 47 * MINUTE_MS;
const WANTED = "#https://www.linkedin.com/feed/?x=1#part";

async function started(state: ShieldState | null = shieldState(), hash = WANTED, at = AT) {
  const fake = fakeOffhours(at, async () => state);
  const model = createOffhoursModel(hash, fake.ports);
  model.start();
  await vi.waitFor(() => expect(model.view.value.phase).not.toBe("loading"));
  return { fake, model, view: () => model.view.value };
}

async function waitedFor(minutes = 10) {
  const page = await started();
  page.model.actions.openVisit();
  page.model.actions.chooseReason("client");
  page.model.actions.chooseMinutes(minutes);
  page.fake.pass(20_000);
  return page;
}

describe("what the page says", () => {
  it("knows the site, the rest so far and what is left", async () => {
    const { view } = await started();
    expect(view().phase).toBe("off");
    expect(view().site).toEqual({ service: "linkedin", name: "LinkedIn" });
    expect(view().facts).toEqual({
      since: HOURS_END,
      until: NEXT_START,
      restMs: 47 * MINUTE_MS,
      leftMs: NEXT_START - AT,
    });
  });

  it("counts on with each minute", async () => {
    const { view, fake } = await started();
    fake.pass(2 * MINUTE_MS);
    expect(view().facts.restMs).toBe(49 * MINUTE_MS);
  });

  it("rests since the last tracked time when that is known", async () => {
    const { view } = await started(shieldState({ restSince: AT - 5 * MINUTE_MS }));
    expect(view().facts.restMs).toBe(5 * MINUTE_MS);
  });

  it("opens by itself never, but says so when the hours begin", async () => {
    const { view, fake, model } = await started(shieldState(), WANTED, NEXT_START - 3000);
    expect(view().phase).toBe("off");
    fake.pass(4000);
    expect(view()).toMatchObject({ phase: "open", isInside: true });
    expect(fake.opened).toEqual([]);
    model.actions.open();
    expect(fake.opened).toEqual(["https://www.linkedin.com/feed/?x=1#part"]);
  });

  it("follows a crisis that was started elsewhere", async () => {
    const { view, fake } = await started();
    const crisis = { id: "c", start: AT, end: AT + HOUR_MS };
    fake.tell(shieldState({ overrides: { armedFrom: 0, visits: [], crisis } }));
    expect(view()).toMatchObject({ phase: "open", isInside: false, openUntil: AT + HOUR_MS });
  });

  it("can prolong and end a crisis, up to its four hours", async () => {
    const { view, fake, model } = await started();
    const crisis = { id: "c", start: AT, end: AT + HOUR_MS };
    const during = (end: number) =>
      shieldState({ overrides: { armedFrom: 0, visits: [], crisis: { ...crisis, end } } });
    expect(view().crisis).toBeNull();
    fake.tell(during(AT + HOUR_MS));
    expect(view().crisis).toEqual({ until: AT + HOUR_MS, canProlong: true });
    model.actions.prolongCrisis();
    model.actions.endCrisis();
    await vi.waitFor(() => expect(view().isBusy).toBe(false));
    // One command at a time.
    expect(fake.sent).toEqual([["crisis.start", { minutes: 30 }]]);
    model.actions.endCrisis();
    await vi.waitFor(() => expect(fake.sent).toHaveLength(2));
    expect(fake.sent[1]).toEqual(["crisis.end", {}]);
    fake.tell(during(AT + 4 * HOUR_MS));
    expect(view().crisis).toMatchObject({ canProlong: false });
  });

  it("says when the hours cannot be read, and still lets the user leave", async () => {
    const fake = fakeOffhours(AT, async () => Promise.reject(new Error("broken")));
    const model = createOffhoursModel(WANTED, fake.ports);
    model.start();
    await vi.waitFor(() => expect(model.view.value.trouble).toBe("unread"));
    expect(model.view.value.phase).toBe("off");
    model.actions.leave();
    expect(fake.left).toBe(1);
  });
});

describe("addresses", () => {
  it.each([
    "#javascript:alert(1)",
    "#data:text/html,x",
    "#https://evil.example/linkedin.com",
    "#https://linkedin.com.evil.example/",
    "#https://business.facebook.com/",
    "#//www.linkedin.com/",
    "#",
    "",
  ])("never opens %j", async (hash) => {
    const { view, fake, model } = await started(shieldState(), hash);
    expect(view().site).toBeNull();
    model.actions.crisis();
    await vi.waitFor(() => expect(fake.sent).toHaveLength(1));
    model.actions.open();
    expect(fake.opened).toEqual([]);
  });
});

describe("the short way in", () => {
  it("offers the button only after reason, length and wait, and opens on its press", async () => {
    const { view, fake, model } = await started();
    model.actions.openVisit();
    model.actions.chooseReason("post");
    expect(view().visit.step).toBe("choosing");
    model.actions.chooseMinutes(5);
    expect(view().visit).toMatchObject({ step: "waiting", secondsLeft: 20, announce: "start" });
    fake.pass(10_000);
    expect(view().visit).toMatchObject({ step: "waiting", secondsLeft: 10, announce: "ten", fraction: 0.5 });
    fake.pass(9000);
    model.actions.enter();
    expect(fake.sent).toEqual([]);
    fake.pass(1000);
    expect(view().visit).toMatchObject({ step: "ready", announce: "ready" });
    expect(fake.opened).toEqual([]);
    model.actions.enter();
    expect(view().visit.step).toBe("opening");
    await vi.waitFor(() => expect(fake.opened).toEqual(["https://www.linkedin.com/feed/?x=1#part"]));
    expect(fake.sent).toEqual([["visit.start", { service: "linkedin", minutes: 5, reason: "post" }]]);
  });

  it("does not count the time while the tab is hidden", async () => {
    const { view, fake, model } = await started();
    model.actions.openVisit();
    model.actions.chooseReason("other");
    model.actions.chooseMinutes(15);
    fake.pass(5000);
    fake.see(false);
    expect(view().visit.isPaused).toBe(true);
    fake.pass(60_000);
    expect(view().visit.secondsLeft).toBe(15);
    fake.see(true);
    fake.pass(14_000);
    expect(view().visit).toMatchObject({ step: "waiting", secondsLeft: 1, isPaused: false });
  });

  it.each(["no-visits-left", "closed", "storage"] as const)("says a refusal: %s", async (why) => {
    const { view, fake, model } = await waitedFor();
    fake.replies["visit.start"] = { ok: false, why };
    model.actions.enter();
    await vi.waitFor(() => expect(view().trouble).toBe(why));
    expect(fake.opened).toEqual([]);
    expect(view().visit.step).toBe("choosing");
  });

  it("says that nobody answered", async () => {
    const { view, fake, model } = await waitedFor();
    fake.replies["visit.start"] = new Error("no receiver");
    model.actions.enter();
    await vi.waitFor(() => expect(view().trouble).toBe("unreachable"));
  });

  it("asks once, however often the button is pressed", async () => {
    const { fake, model } = await waitedFor();
    model.actions.enter();
    model.actions.enter();
    await vi.waitFor(() => expect(fake.opened).toHaveLength(1));
    expect(fake.sent).toHaveLength(1);
  });

  it("knows a spent budget and a closed service", async () => {
    const spent = await started(shieldState({ visitsLeft: 0 }));
    expect(spent.view().visit).toMatchObject({ access: "none-left", left: 0, max: 3 });
    const levels = { tools: "gate", social: "gate", services: { linkedin: "closed" } } as const;
    const closed = await started(shieldState({ levels }));
    expect(closed.view().visit.access).toBe("closed");
  });

  it("knows a week without a limit", async () => {
    const { view } = await started(shieldState({ visitsLeft: 998, visitsPerWeek: UNLIMITED_VISITS }));
    expect(view().visit).toMatchObject({ access: "free", max: null });
  });

  it("needs no wait when the setting is none", async () => {
    const { view, model } = await started(shieldState({ waitSec: 0 }));
    model.actions.openVisit();
    model.actions.chooseReason("post");
    model.actions.chooseMinutes(5);
    expect(view().visit).toMatchObject({ step: "ready", fraction: 1 });
  });
});

describe("crisis and notes", () => {
  it("opens at once, in one click", async () => {
    const { fake, model } = await started();
    fake.replies["crisis.start"] = { ok: true, until: AT + HOUR_MS };
    model.actions.crisis();
    await vi.waitFor(() => expect(fake.opened).toEqual(["https://www.linkedin.com/feed/?x=1#part"]));
    expect(fake.sent).toEqual([["crisis.start", { minutes: 60 }]]);
  });

  it("keeps a note and says when it comes back", async () => {
    const { view, fake, model } = await started();
    fake.replies["note.park"] = { ok: true, showAt: NEXT_START };
    model.actions.writeNote("  Reply to Sam ");
    model.actions.park();
    await vi.waitFor(() => expect(view().park).toEqual({ text: "", step: "parked", showAt: NEXT_START }));
    expect(fake.sent).toEqual([["note.park", { text: "Reply to Sam" }]]);
  });

  it("gives the text back when it could not be kept", async () => {
    const { view, fake, model } = await started();
    fake.replies["note.park"] = { ok: false, why: "storage" };
    model.actions.writeNote("Reply to Sam");
    model.actions.park();
    await vi.waitFor(() => expect(view().trouble).toBe("storage"));
    expect(view().park).toEqual({ text: "Reply to Sam", step: "idle", showAt: null });
  });

  it("sends no empty note", async () => {
    const { fake, model } = await started();
    model.actions.writeNote("   ");
    model.actions.park();
    expect(fake.sent).toEqual([]);
  });
});
