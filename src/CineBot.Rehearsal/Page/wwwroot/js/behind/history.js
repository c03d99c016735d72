import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { on, state } from "../state/store.js";
import { fetchInteraction, fetchInteractions } from "../state/wire.js";
import { renderExchange } from "./exchange.js";

const MOST = 30;
/** The list on the page, if it is. @type {{ element: HTMLElement, entries: any[], draw: () => void } | null} */
let shown = null;

on("interaction", (entry) => {
  if (!shown?.element.isConnected) return;
  shown.entries = [entry, ...shown.entries.filter((known) => known.id !== entry.id)]
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, MOST);
  shown.draw();
});

/**
 * What the viewer did of late, newest first; one of them opened tells all that passed over the wire.
 * @param {string | null} wanted the one to open at once
 */
export function makeHistory(wanted) {
  const element = h("div", { class: "history" });
  const list = { element, entries: [], draw: () => drawList(element, list) };
  shown = list;
  if (wanted) openEntry(element, wanted);
  else fetchInto(list);
  return element;
}

async function fetchInto(list) {
  try {
    list.entries = await fetchInteractions(state.viewer.id);
    list.draw();
  } catch (problem) {
    fill(list.element, h("p", { class: "problem" }, problemWords(problem)));
  }
}

function drawList(element, list) {
  if (element.dataset.open) return;
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.entry : undefined;
  fill(
    element,
    h("p", { class: "soft" }, t("history.how", { name: state.viewer.name })),
    list.entries.length === 0
      ? h("p", { class: "board-empty" }, t("history.empty"))
      : h(
          "ul",
          { class: "entries" },
          list.entries.map((entry) =>
            h(
              "li",
              {},
              row(entry, () => openEntry(element, entry.id)),
            ),
          ),
        ),
  );
  if (focused) element.querySelector(`[data-entry="${focused}"]`)?.focus();
}

function row(entry, onclick) {
  return h(
    "button",
    { type: "button", class: "entry", "data-entry": entry.id, onclick },
    h("span", { class: "entry-what" }, entry.what || t(`history.kind.${entry.kind}`)),
    h("span", { class: "soft" }, t(`history.kind.${entry.kind}`)),
    h("span", { class: `entry-ms ${entry.failure ? "is-bad" : ""}` }, took(entry)),
  );
}

function took(entry) {
  if (entry.failure) return t("history.failed");
  return entry.ms === null ? "…" : t("history.ms", { ms: entry.ms });
}

async function openEntry(element, id) {
  element.dataset.open = id;
  const back = h(
    "button",
    {
      type: "button",
      class: "link-button",
      onclick: () => {
        delete element.dataset.open;
        fetchInto(shown);
      },
    },
    icon("left"),
    t("history.back"),
  );
  fill(element, back, h("p", { class: "soft" }, t("log.loading")));
  back.focus();
  try {
    const entry = await fetchInteraction(state.viewer.id, id);
    if (element.dataset.open === id) fill(element, back, renderExchange(entry));
  } catch (problem) {
    fill(element, back, h("p", { class: "problem" }, problemWords(problem)));
  }
  back.focus();
}
