// F6 goes from region to region, Shift+F6 back, as in a desktop program.

const REGIONS = [".top-bar", ".rail", ".channels", ".log", ".composer", ".members", ".behind", ".story"];

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
  const stop = next.matches("[tabindex]") ? next : next.querySelector('textarea, input, a[href][tabindex="0"], button:not([tabindex="-1"]):not([disabled]), [tabindex="0"], a[href]');
  (stop ?? next).focus();
}
