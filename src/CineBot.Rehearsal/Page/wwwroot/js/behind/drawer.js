import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { rove, settleRoving } from "../base/roving.js";
import { iconButton } from "../parts/buttons.js";
import { emit, on, state } from "../state/store.js";
import { makeFaults } from "./faults.js";
import { makeHistory } from "./history.js";
import { makeTime } from "./time.js";

const TABS = { history: makeHistory, faults: makeFaults, time: makeTime };
/** @type {HTMLElement} */
let drawer;
let [open, tab] = [false, "history"];

/** What the history is to show first when it is drawn. @type {string | null} */
let wanted = null;

/**
 * The drawer behind the scene: what passed between the chat and the bot, ways to make things go wrong, and the clock.
 * @param {HTMLElement} element
 */
export function mountBehind(element) {
  drawer = element;
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) toggleBehind();
  });
  on("reset", () => {
    if (open) draw();
  });
}

export const isBehindOpen = () => open;

/** Opens the drawer, or closes it. */
export function toggleBehind() {
  open = !open;
  drawer.hidden = !open;
  if (open) draw();
  else fill(drawer);
  document.body.classList.toggle("with-behind", open);
  emit("behind");
  if (open) drawer.querySelector('[role="tab"][aria-selected="true"]').focus();
  else document.querySelector(".bar-behind")?.focus();
}

/**
 * Shows what went on behind one thing that the viewer did.
 * @param {string} interaction
 */
export function showInteraction(interaction) {
  [tab, wanted] = ["history", interaction];
  if (open) draw();
  else toggleBehind();
}

function draw() {
  if (!state.viewer) return;
  const panel = h("div", { role: "tabpanel", id: "behind-panel", class: "behind-panel", "aria-labelledby": `behind-tab-${tab}` }, TABS[tab](wanted));
  wanted = null;
  const tabs = h(
    "div",
    { role: "tablist", class: "tabs", "aria-label": t("region.behind") },
    Object.keys(TABS).map((name) =>
      h(
        "button",
        {
          type: "button",
          role: "tab",
          id: `behind-tab-${name}`,
          class: "tab",
          "aria-selected": String(name === tab),
          "aria-controls": name === tab ? "behind-panel" : null,
          onclick: () => {
            tab = name;
            draw();
            drawer.querySelector(`#behind-tab-${name}`).focus();
          },
        },
        t(`behind.tab.${name}`),
      ),
    ),
  );
  rove(tabs, '[role="tab"]');
  fill(
    drawer,
    h("div", { class: "behind-head" }, h("h2", {}, t("region.behind")), iconButton("close", t("behind.close"), toggleBehind)),
    tabs,
    panel,
  );
  settleRoving(tabs, '[role="tab"]');
}
