import { fill, h, uniqueId } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { t } from "../base/i18n.js";

/**
 * Suggestions under the fingers of whoever types in an input: asked for after a short pause, late answers to earlier letters dropped.
 * @param {HTMLInputElement} input
 * @param {string} label
 * @param {import("./sources.js").Source} source
 * @param {() => void} onDone called after a choice by Enter or press
 */
export function makeSuggestions(input, label, source, onDone) {
  const list = h("ul", { class: "listbox", role: "listbox", id: uniqueId("suggestions"), "aria-label": label });
  const note = h("p", { class: "suggest-note", role: "status" });
  const element = h("div", { class: "suggest", hidden: true }, list, note);
  let [shown, active, chosen, timer] = [[], 0, null, 0];
  let asked = new AbortController();
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }).forEach(([name, value]) =>
    input.setAttribute(name, value),
  );

  const close = () => {
    asked.abort();
    clearTimeout(timer);
    element.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const search = () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    timer = setTimeout(find, source.wait, asked.signal);
  };
  const find = async (signal) => {
    try {
      const found = await source.find(chosen ? "" : input.value, signal);
      if (!signal.aborted) offer(found, found.length ? "" : t(source.closed || !input.value.trim() ? "select.nothing" : "option.unknown"));
    } catch (problem) {
      if (!signal.aborted) offer([], problem.message);
    }
  };
  const offer = (found, words) => {
    if (document.activeElement !== input) return;
    shown = found;
    fill(note, words);
    fill(
      list,
      shown.map((choice, at) =>
        h(
          "li",
          {
            class: "option",
            role: "option",
            id: uniqueId("suggestion"),
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => {
              take(at);
              onDone();
            },
          },
          choice.drawing?.(),
          h("span", { class: "option-words" }, choice.label),
        ),
      ),
    );
    list.hidden = shown.length === 0;
    element.hidden = false;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    if (shown.length > 0) move(0);
  };
  const move = (at) => {
    active = at;
    [...list.children].forEach((item, index) => {
      item.classList.toggle("is-active", index === at);
      item.setAttribute("aria-selected", String(index === at));
    });
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const take = (at) => {
    chosen = shown[at];
    input.value = chosen.label;
    input.dispatchEvent(new CustomEvent("input", { detail: "chosen" }));
    close();
  };
  const onKey = (event) => {
    if (element.hidden || shown.length === 0) {
      if (event.key === "ArrowDown" && element.hidden) {
        search();
        event.preventDefault();
        return true;
      }
      if (event.key === "Escape" && !element.hidden) {
        close();
        event.preventDefault();
        return true;
      }
      return false;
    }
    if (event.key === "ArrowDown") move((active + 1) % shown.length);
    else if (event.key === "ArrowUp") move((active - 1 + shown.length) % shown.length);
    else if (event.key === "Enter" && !event.isComposing) {
      take(active);
      onDone();
    } else if (event.key === "Tab" && !event.shiftKey && input.value && !chosen) {
      take(active);
      return true;
    } else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };
  input.addEventListener("focus", search);
  input.addEventListener("blur", close);
  input.addEventListener("input", (event) => {
    if (event.detail === "chosen") return;
    chosen = null;
    search();
  });
  const takeExact = () => {
    if (chosen || !source.closed || !input.value.trim()) return;
    const found = source.find(input.value, asked.signal);
    const exact = found.filter((choice) => fold(choice.label) === fold(input.value.trim()));
    if (exact.length === 1) [chosen] = exact;
  };
  return { element, chosen: () => chosen, onKey, takeExact };
}
