// F6 goes from region to region, Shift+F6 back, as in a desktop program.

const REGIONS = [".top-bar", ".rail", ".channels", ".log", ".composer", ".members", ".behind", ".story"];

const STOPS = 'textarea:not([disabled]), input, a[href]:not([tabindex="-1"]), button:not([tabindex="-1"]):not([disabled]), [tabindex="0"]';

/** Listens for F6. */
export function listenForRegions() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    move(event.shiftKey ? -1 : 1);
  });
}

function move(step) {
  const shown = REGIONS.map((selector) => document.querySelector(selector)).filter((region) => region && region.getClientRects().length > 0);
  const at = shown.findIndex((region) => region.contains(document.activeElement));
  const next = shown[(at + step + shown.length) % shown.length] ?? shown[0];
  const stop = next.matches("[tabindex]") ? next : [...next.querySelectorAll(STOPS)].find((one) => one.getClientRects().length > 0);
  stop?.focus();
}
