import { describe, expect, it, vi } from "vitest";
import type { AlertAct, AlertNotice } from "../../../utils/domain/alert-notice.ts";
import { createAlertModel } from "../../../utils/models/alert-model.ts";
import type { Send } from "../../../utils/messaging/protocol.ts";

const SAID: AlertNotice = { id: "said", look: "soon", title: "Today ends at 18:15", body: "", buttons: [] };

function model(isParking: boolean, reply: unknown = { ok: true, showAt: 7 }) {
  const send = vi.fn(async () => reply);
  const closeTab = vi.fn(async () => undefined);
  const follow = vi.fn(async (act: AlertAct) => (act === "clear" ? null : SAID));
  const ports = { send: send as Send, follow, closeTab };
  return { ...createAlertModel("end-soon:5:park,extend", isParking, ports), send, follow, closeTab };
}

describe("the choice of an alert", () => {
  it("says on the page what became of the answer, in the place of the alert and its note", async () => {
    const { act, send, follow, closeTab, said, note } = model(true);
    await act("extend");
    expect(follow.mock.calls).toEqual([["extend"]]);
    expect([said.value, note.value]).toEqual([SAID, null]);
    expect([send.mock.calls.length, closeTab.mock.calls.length]).toEqual([0, 0]);
    await act("ok");
    expect(closeTab).toHaveBeenCalledOnce();
  });

  it("follows an answer once, however often it is pressed", async () => {
    const { act, follow } = model(false);
    await Promise.all([act("extend"), act("extend")]);
    expect(follow).toHaveBeenCalledOnce();
  });

  it("closes where there is nothing more to say; OK sends nothing", async () => {
    const { act, closeTab, said } = model(false);
    await act("clear");
    expect([said.value, closeTab.mock.calls.length]).toEqual([null, 1]);
    const other = model(false);
    await other.act("ok");
    expect([other.send.mock.calls.length, other.follow.mock.calls.length]).toEqual([0, 0]);
    expect(other.closeTab).toHaveBeenCalledOnce();
  });

  it("leaves the break to the background, which opens its page", async () => {
    const { act, send, closeTab } = model(false);
    await act("break");
    expect(send).toHaveBeenCalledWith("alert.answer", { id: "end-soon:5:park,extend", act: "break" });
    expect(closeTab).toHaveBeenCalledOnce();
  });

  it("stays open and says so when the answer did not get through", async () => {
    const { act, closeTab, hasFailed, follow, said } = model(false, { ok: false, why: "storage" });
    await act("break");
    expect([closeTab.mock.calls.length, hasFailed.value]).toEqual([0, true]);
    follow.mockRejectedValueOnce(new Error("storage"));
    await act("extend");
    expect([closeTab.mock.calls.length, hasFailed.value, said.value]).toEqual([0, true, null]);
    await act("extend");
    expect([hasFailed.value, said.value]).toEqual([false, SAID]);
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
