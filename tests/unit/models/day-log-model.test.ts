import { describe, expect, it, vi } from "vitest";
import type { DayLogRows } from "../../../utils/domain/day-log.ts";
import type { SpanEdit, Undo } from "../../../utils/domain/log-edit.ts";
import { createDayLogModel, type DayLogAdapters } from "../../../utils/models/day-log-model.ts";

const TODAY = "2026-11-19";
const UNDO: Undo = { before: [], written: [{ id: "d-1", rev: 3 }], rev: 3 };
const EDIT: SpanEdit = { kind: "delete", id: "d-1" };

const rowsOf = (day: string): DayLogRows => ({
  day,
  zone: "Europe/Paris",
  range: [0, 1],
  spans: [],
  live: [],
  isCounting: false,
  rules: { calendar: { from: 0, to: 1, inside: [], gaps: [] }, crises: [] },
  hasDetails: true,
  services: ["x"],
  clients: [],
});

function world(change: Partial<Pick<DayLogAdapters, "read" | "edit">> = {}) {
  const adapters = {
    read: vi.fn<DayLogAdapters["read"]>(change.read ?? ((day) => Promise.resolve(rowsOf(day)))),
    edit: vi.fn<DayLogAdapters["edit"]>(change.edit ?? (() => Promise.resolve({ ok: true, undo: UNDO }))),
    readNames: () => Promise.resolve({ x: "X" }),
    today: () => TODAY,
    changed: vi.fn(() => Promise.resolve()),
  };
  return { adapters, model: createDayLogModel(adapters) };
}

describe("the log's model", () => {
  it("shows a day, today at the latest", async () => {
    const { model } = world();
    await model.show("2026-12-24");
    expect([model.day.value, model.isToday.value, model.phase.value]).toEqual([TODAY, true, "ready"]);
    await model.step(-1);
    expect([model.day.value, model.isToday.value]).toEqual(["2026-11-18", false]);
    expect(model.log.value?.day).toBe("2026-11-18");
  });

  it("after an edit reads anew, lets others know, and can take it back once", async () => {
    const { model, adapters } = world();
    await model.show(TODAY);
    expect(await model.edit(EDIT)).toBeNull();
    expect(model.news.value).toEqual({ kind: "done", what: "delete", count: 1 });
    expect([model.canUndo.value, adapters.read.mock.calls.length]).toEqual([true, 2]);
    expect(adapters.changed).toHaveBeenCalledOnce();
    await model.undo();
    expect(adapters.edit).toHaveBeenLastCalledWith({ kind: "restore", undo: UNDO });
    expect([model.canUndo.value, model.news.value]).toEqual([
      false,
      { kind: "done", what: "restore", count: 1 },
    ]);
    await model.undo();
    expect(adapters.edit).toHaveBeenCalledTimes(2);
  });

  it("gives the problem back and tells nobody; the last good edit can still be taken back", async () => {
    const { model, adapters } = world();
    await model.show(TODAY);
    await model.edit(EDIT);
    adapters.edit.mockResolvedValueOnce({ ok: false, problem: "overlap" });
    expect(await model.edit(EDIT)).toBe("overlap");
    expect([model.news.value, model.canUndo.value]).toEqual([null, true]);
    adapters.edit.mockResolvedValueOnce({ ok: false, problem: "not-found" });
    expect(await model.edit(EDIT)).toBe("not-found");
    expect(model.news.value).toEqual({ kind: "refused", problem: "not-found" });
    expect(adapters.changed).toHaveBeenCalledOnce();
  });

  it("reads anew what may be chosen when a client is gone", async () => {
    const { model, adapters } = world({ edit: () => Promise.resolve({ ok: false, problem: "no-client" }) });
    await model.show(TODAY);
    expect(await model.edit({ kind: "assign", ids: ["d-1"], client: "d-9" })).toBe("no-client");
    expect(adapters.read).toHaveBeenCalledTimes(2);
    expect(model.news.value).toEqual({ kind: "refused", problem: "no-client" });
  });

  it("says when nothing was written", async () => {
    const { model } = world({ edit: () => Promise.reject(new Error("quota")) });
    await model.show(TODAY);
    expect(await model.edit(EDIT)).toBe("trouble");
    expect(model.news.value).toBeNull();
    expect(await model.edit({ kind: "sort", ids: ["d-1"], context: "work" })).toBe("trouble");
    expect(model.news.value).toEqual({ kind: "trouble" });
  });

  it("forgets news and undo on another day", async () => {
    const { model } = world();
    await model.show(TODAY);
    await model.edit(EDIT);
    await model.step(-1);
    expect([model.news.value, model.canUndo.value]).toEqual([null, false]);
  });

  it("shows the day that was asked for last, whichever answer comes first", async () => {
    let answer: (rows: DayLogRows) => void = () => undefined;
    const late = new Promise<DayLogRows>((resolve) => {
      answer = resolve;
    });
    const { model } = world({
      read: (day) => (day === "2026-11-10" ? late : Promise.resolve(rowsOf(day))),
    });
    const first = model.show("2026-11-10");
    await model.show("2026-11-12");
    answer(rowsOf("2026-11-10"));
    await first;
    expect(model.log.value?.day).toBe("2026-11-12");
  });

  it("says when it could not read", async () => {
    const { model } = world({ read: () => Promise.reject(new Error("blocked")) });
    await model.show(TODAY);
    expect(model.phase.value).toBe("error");
  });
});
