import { h } from "./dom.js";

// One polite voice for the whole page: what a screen reader says without taking anybody's focus.

const voice = h("div", { class: "sr-only", role: "status", "aria-live": "polite" });
let pending = [];
let timer = 0;

/** Puts the voice on the page; it must stand there before it first speaks. */
export function mountVoice() {
  document.body.append(voice);
}

/**
 * Says something once; what comes in quick succession is said together, the last five at most.
 * @param {string} words
 */
export function announce(words) {
  pending = [...pending, words].slice(-5);
  clearTimeout(timer);
  timer = setTimeout(() => {
    voice.textContent = pending.join(". ");
    pending = [];
  }, 250);
}
