import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { on, state } from "../state/store.js";
import { fetchInteraction, fetchInteractions } from "../state/wire.js";
import { renderExchange } from "./exchange.js";

const MOST = 100;
/** Suggestions come with every letter typed: they are left out until asked for. */
let withSuggestions = false;
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
  const entries = list.entries.filter((entry) => withSuggestions || entry.kind !== "Autocomplete");
  const rows = entries.map((entry) =>
    h(
      "li",
      {},
      row(entry, () => openEntry(element, entry.id)),
    ),
  );
  fill(
    element,
    h("p", { class: "soft" }, t("history.how", { name: state.viewer.name })),
    suggestionsBox(list),
    rows.length === 0 ? h("p", { class: "board-empty" }, t("history.empty")) : h("ul", { class: "entries" }, rows),
  );
  if (focused) element.querySelector(`[data-entry="${focused}"]`)?.focus();
}

function suggestionsBox(list) {
  const box = h("input", { type: "checkbox", checked: withSuggestions, "data-entry": "suggestions" });
  box.addEventListener("change", () => {
    withSuggestions = box.checked;
    list.draw();
  });
  return h("label", { class: "choice" }, box, h("span", {}, t("history.with_suggestions")));
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
