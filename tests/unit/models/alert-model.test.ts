import { describe, expect, it, vi } from "vitest";
import { createAlertModel } from "../../../utils/models/alert-model.ts";
import type { Send } from "../../../utils/messaging/protocol.ts";

function model(isParking: boolean, reply: unknown = { ok: true, showAt: 7 }) {
  const send = vi.fn(async () => reply);
  const closeTab = vi.fn(async () => undefined);
  const made = createAlertModel("end-soon:5:park,extend", isParking, { send: send as Send, closeTab });
  return { ...made, send, closeTab };
}

describe("the choice of an alert", () => {
  it("sends the answer and closes the tab; OK sends nothing", async () => {
    const { act, send, closeTab } = model(false);
    await act("extend");
    expect(send).toHaveBeenCalledWith("alert.answer", { id: "end-soon:5:park,extend", act: "extend" });
    expect(closeTab).toHaveBeenCalledOnce();
    const other = model(false);
    await other.act("ok");
    expect([other.send.mock.calls.length, other.closeTab.mock.calls.length]).toEqual([0, 1]);
  });

  it("stays open and says so when the answer did not get through", async () => {
    const { act, closeTab, hasFailed } = model(false, { ok: false, why: "storage" });
    await act("extend");
    expect([closeTab.mock.calls.length, hasFailed.value]).toEqual([0, true]);
  });

  it("keeps a note, at once or when it is asked for, and says when it comes back", async () => {
    const { act, note, write, park, send } = model(false);
    expect(note.value).toBeNull();
    await act("park");
    write(" Answer Sam ");
    await park();
    expect(send).toHaveBeenCalledWith("note.park", { text: "Answer Sam" });
    expect(note.value).toEqual({ text: "", step: "parked", showAt: 7 });
    expect(model(true).note.value).not.toBeNull();
  });
});
