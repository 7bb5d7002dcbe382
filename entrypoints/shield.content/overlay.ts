import { BUOY, MOON } from "../../components/ui/icons.ts";
import type { VisitReason } from "../../utils/domain/gate.ts";
import type { RestFacts } from "../../utils/domain/rest-facts.ts";
import { UNLIMITED_VISITS } from "../../utils/domain/settings.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { VisitMinutes } from "../../utils/domain/visits.ts";
import { offhoursTexts } from "../../utils/i18n/offhours-texts.ts";
import { button, element, icon } from "./dom.ts";
import type { Host } from "./host.ts";
import { createHush } from "./hush.ts";
import { leave } from "./leave.ts";
import { createNoteForm, type NoteForm, type Park } from "./note-form.ts";
import type { Words } from "./texts.ts";
import { createVisitForm, type VisitForm } from "./visit-form.ts";

export type OverlayView = {
  readonly words: Words;
  readonly now: EpochMs;
  readonly facts: RestFacts;
  readonly site: string;
  readonly eveningPlan: string;
  readonly waitSec: number;
  readonly visitsLeft: number;
  readonly visitsPerWeek: number;
  readonly isClosed: boolean;
};

/** What the user asks for; each resolves to a sentence to say, or `null` when the page itself will show it. */
export type OverlayAsks = {
  readonly visit: (reason: VisitReason, minutes: VisitMinutes) => Promise<string | null>;
  readonly crisis: () => Promise<string | null>;
  readonly park: Park;
};

export type Overlay = {
  readonly show: (view: OverlayView) => void;
  readonly hide: () => void;
  /** Into the top layer again, after the page took the host out or put something above it. */
  readonly raise: () => void;
};

type Parts = {
  readonly dialog: HTMLDialogElement;
  readonly since: HTMLElement;
  readonly headline: HTMLElement;
  readonly body: HTMLElement;
  readonly note: NoteForm;
};

/**
 * The off-hours page over a page that is already open: what lies beneath stays as it is.
 * @param onEscape what Escape does in a toast, while there is no overlay
 */
export function createOverlay(host: Host, asks: OverlayAsks, onEscape: () => void): Overlay {
  const hush = createHush(host.element, () => (parts === null ? onEscape() : leave()));
  let parts: Parts | null = null;
  let form: VisitForm | null = null;
  const raise = (): void => {
    if (parts === null || isOnTop(parts.dialog, host.element)) return;
    const focused = host.root.activeElement;
    parts.dialog.close();
    parts.dialog.showModal();
    (focused instanceof HTMLElement ? focused : parts.headline).focus();
  };
  const open = (view: OverlayView): Parts => {
    const built = build(view, asks, (made) => (form = made));
    host.attach();
    host.root.append(built.dialog);
    built.dialog.showModal();
    built.headline.focus();
    hush.start();
    return built;
  };
  return {
    raise,
    show: (view) => {
      parts ??= open(view);
      update(parts, view);
    },
    hide: () => {
      if (parts === null) return;
      form?.stop();
      form = null;
      parts.dialog.close();
      parts.dialog.remove();
      parts = null;
      hush.stop();
    },
  };
}

function isOnTop(dialog: HTMLDialogElement, host: HTMLElement): boolean {
  if (!dialog.isConnected || !dialog.matches(":modal")) return false;
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host;
}

function update(parts: Parts, { words, facts, site, now }: OverlayView): void {
  const texts = offhoursTexts(words.locale, words.say, facts, site, now);
  parts.since.textContent = texts.since;
  if (parts.headline.textContent !== texts.headline) parts.headline.textContent = texts.headline;
  parts.body.replaceChildren(
    ...texts.body.map(({ text, isStrong }) =>
      isStrong ? element("b", {}, text) : document.createTextNode(text),
    ),
  );
  parts.note.setHelp(texts.parkHelp);
}

function build(view: OverlayView, asks: OverlayAsks, onForm: (form: VisitForm) => void): Parts {
  const { words, site, eveningPlan } = view;
  const t = words.say;
  const trouble = element("p", { class: "trouble", role: "status" });
  const spoken = element("p", { class: "sr", role: "status" });
  const since = element("span");
  const headline = element("h1", { id: "headline", tabindex: -1 });
  const body = element("p", { class: "sub" });
  const say = (text: string | null): void => {
    trouble.textContent = text ?? "";
  };
  const enter = button(t("off.enter"), "lg line", () => {
    const form = createVisitForm({
      t,
      site,
      waitSec: view.waitSec,
      refusal: view.isClosed ? t("gate.closed", { site }) : view.visitsLeft > 0 ? null : t("gate.none"),
      budget:
        view.isClosed || view.visitsPerWeek === UNLIMITED_VISITS
          ? ""
          : t("gate.left", { n: view.visitsLeft, max: view.visitsPerWeek }),
      announce: (text) => (spoken.textContent = text),
      onEnter: (reason, minutes) => void asks.visit(reason, minutes).then(say),
    });
    enter.remove();
    go.after(form.node);
    form.focus();
    onForm(form);
  });
  const go = element("div", { class: "go" }, button(t("off.leave"), "lg cream", leave), enter);
  const note = createNoteForm(t, asks.park);
  const crisis = button(t("off.crisis"), "", () => void asks.crisis().then(say));
  crisis.prepend(icon(BUOY, 18));
  const top = element("div", { class: "top" }, element("b", {}, "Relâche"), element("span", {}, since));
  since.before(icon(MOON, 18));
  const main = element(
    "div",
    { class: "mid" },
    headline,
    body,
    go,
    trouble,
    note.node,
    planLine(t("off.plan"), eveningPlan),
  );
  const foot = element("div", { class: "foot" }, crisis, element("span", {}, t("off.crisis.help")));
  const wrap = element("div", { class: "wrap", lang: words.language }, top, main, foot, spoken);
  const dialog = element("dialog", { class: "layer", "aria-labelledby": "headline" }, wrap);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  return { dialog, since, headline, body, note };
}

function planLine(template: string, plan: string): HTMLElement | null {
  if (plan === "") return null;
  const [before = "", after = ""] = template.split("{plan}");
  return element("p", { class: "plan" }, before, element("b", {}, plan), after);
}
