/** Silences the page beneath the overlay, and gives it back as it was. */
export type Hush = { readonly start: () => void; readonly stop: () => void };

/** What would tell the page what is typed or pasted into a field of ours. */
const SECRET =
  "keydown keypress keyup beforeinput input compositionstart compositionend paste copy cut".split(" ");
const PRESSES =
  "wheel touchstart touchmove pointerdown pointerup mousedown mouseup click dblclick auxclick".split(" ");

/**
 * Blocks keys, wheel and pointer to the page, pauses what plays, leaves full screen and picture-in-picture.
 * @param host the overlay's own element: what is meant for it goes through
 * @param onEscape what Escape means while the page is silenced, and at any time within the host
 */
export function createHush(host: HTMLElement, onEscape: () => void): Hush {
  const paused = new Set<HTMLMediaElement>();
  let ended = new AbortController();
  let isOn = false;
  const pause = (media: HTMLMediaElement): void => {
    if (media.paused) return;
    paused.add(media);
    media.pause();
  };
  const block = (event: Event): void => {
    const isOurs = event.target === host;
    // What is typed into a field of ours is no business of the page's listeners; the browser's default still happens.
    if (isOurs ? SECRET.includes(event.type) : isOn) event.stopImmediatePropagation();
    if (!isOn && !isOurs) return;
    if (!isOurs) event.preventDefault();
    if (event instanceof KeyboardEvent && event.type === "keydown" && event.key === "Escape") {
      event.preventDefault();
      onEscape();
    }
  };
  // From the start of the page, so before any listener of its own.
  for (const type of SECRET) addEventListener(type, block, true);
  return {
    start: () => {
      isOn = true;
      ended.abort();
      ended = new AbortController();
      const options = { capture: true, passive: false, signal: ended.signal };
      for (const type of PRESSES) addEventListener(type, block, options);
      for (const type of PRESSES)
        host.addEventListener(type, (event) => event.stopPropagation(), {
          signal: ended.signal,
          passive: true,
        });
      document.addEventListener(
        "play",
        (event) => event.target instanceof HTMLMediaElement && pause(event.target),
        options,
      );
      document.addEventListener("fullscreenchange", leaveFullScreen, options);
      document.querySelectorAll<HTMLMediaElement>("video, audio").forEach(pause);
      leaveFullScreen();
      leavePictureInPicture();
    },
    stop: () => {
      isOn = false;
      ended.abort();
      for (const media of paused) if (media.isConnected) media.play().catch(staysSo);
      paused.clear();
    },
  };
}

/** A browser may refuse to play, or to leave, without a gesture: then the user presses the button. */
function staysSo(): void {}

function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(staysSo);
}

function leavePictureInPicture(): void {
  if (document.pictureInPictureElement) document.exitPictureInPicture().catch(staysSo);
}
