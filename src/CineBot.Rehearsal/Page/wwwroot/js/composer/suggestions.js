import { fill, h, uniqueId } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { t } from "../base/i18n.js";

/** Suggestions under the fingers of whoever types in an input: asked for after a short pause, late answers to earlier letters dropped. */
export class Suggestions {
  #input;
  #source;
  #onDone;
  #list;
  #note = h("p", { class: "suggest-note", role: "status" });
  #asked = new AbortController();
  #timer = 0;
  #shown = [];
  #active = 0;
  /** What was chosen and not typed over since. @type {{ value: unknown, label: string } | null} */
  chosen = null;

  /**
   * @param {HTMLInputElement} input
   * @param {string} label
   * @param {import("./sources.js").Source} source
   * @param {() => void} onDone called after a choice by Enter or press
   */
  constructor(input, label, source, onDone) {
    [this.#input, this.#source, this.#onDone] = [input, source, onDone];
    this.#list = h("ul", { class: "listbox", role: "listbox", id: uniqueId("suggestions"), "aria-label": label });
    this.element = h("div", { class: "suggest", hidden: true }, this.#list, this.#note);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    input.addEventListener("focus", () => this.#search());
    input.addEventListener("blur", () => this.#close());
    input.addEventListener("input", (event) => {
      if (event.detail !== "chosen") this.#typed();
    });
  }

  /** Takes what is typed as chosen when exactly one thing on offer is called so; only where nothing else may be sent. */
  takeExact() {
    const words = fold(this.#input.value.trim());
    if (this.chosen || !this.#source.closed || words === "") return;
    const exact = this.#source.find(this.#input.value, this.#asked.signal).filter((choice) => fold(choice.label) === words);
    if (exact.length === 1) [this.chosen] = exact;
  }

  /**
   * Whether the list took the key for itself.
   * @param {KeyboardEvent} event
   */
  onKey(event) {
    const open = !this.element.hidden;
    const act = open && this.#shown.length > 0 ? this.#whenFull(event) : this.#whenEmpty(event, open);
    if (!act) return false;
    act();
    // Tab takes the choice and goes on all the same.
    if (event.key !== "Tab") event.preventDefault();
    return true;
  }

  #whenFull({ key, isComposing, shiftKey }) {
    const count = this.#shown.length;
    if (key === "ArrowDown") return () => this.#move((this.#active + 1) % count);
    if (key === "ArrowUp") return () => this.#move((this.#active - 1 + count) % count);
    if (key === "Enter" && !isComposing) return () => this.#takeAndGoOn(this.#active);
    if (key === "Tab" && !shiftKey && this.#input.value && !this.chosen) return () => this.#take(this.#active);
    return key === "Escape" ? () => this.#close() : null;
  }

  #whenEmpty({ key }, open) {
    if (key === "ArrowDown" && !open) return () => this.#search();
    return key === "Escape" && open ? () => this.#close() : null;
  }

  #typed() {
    this.chosen = null;
    this.#search();
  }

  #search() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#asked = new AbortController();
    this.#timer = setTimeout(() => this.#find(this.#asked.signal), this.#source.wait);
  }

  async #find(signal) {
    try {
      const found = await this.#source.find(this.chosen ? "" : this.#input.value, signal);
      if (!signal.aborted) this.#offer(found, found.length ? "" : this.#nothingWords());
    } catch {
      // Whatever the reason, the way on is the same.
      if (!signal.aborted) this.#offer([], t("option.no_suggestions"));
    }
  }

  #nothingWords() {
    return t(this.#source.closed || !this.#input.value.trim() ? "select.nothing" : "option.unknown");
  }

  #offer(found, words) {
    if (document.activeElement !== this.#input) return;
    this.#shown = found;
    fill(this.#note, words);
    fill(
      this.#list,
      found.map((choice, at) => this.#option(choice, at)),
    );
    this.#list.hidden = found.length === 0;
    this.element.hidden = false;
    this.#input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length > 0) this.#move(0);
  }

  #option(choice, at) {
    const attributes = { class: "option", role: "option", id: uniqueId("suggestion"), onclick: () => this.#takeAndGoOn(at) };
    const option = h("li", attributes, choice.drawing?.(), h("span", { class: "option-words" }, choice.label));
    // The press must not take the focus from the input, which would close the list.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    return option;
  }

  #move(at) {
    this.#active = at;
    [...this.#list.children].forEach((item, index) => {
      item.classList.toggle("is-active", index === at);
      item.setAttribute("aria-selected", String(index === at));
    });
    this.#input.setAttribute("aria-activedescendant", this.#list.children[at].id);
    this.#list.children[at].scrollIntoView({ block: "nearest" });
  }

  #take(at) {
    this.chosen = this.#shown[at];
    this.#input.value = this.chosen.label;
    this.#input.dispatchEvent(new CustomEvent("input", { detail: "chosen" }));
    this.#close();
  }

  #takeAndGoOn(at) {
    this.#take(at);
    this.#onDone();
  }

  #close() {
    this.#asked.abort();
    clearTimeout(this.#timer);
    this.element.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
