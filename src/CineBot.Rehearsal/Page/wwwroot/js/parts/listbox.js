import { fill, h, uniqueId } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";

/** @typedef {import("./choices.js").Choice} Choice */

const MOST_SHOWN = 100;

/** A list to choose from, with a line to search it when it is long. Arrows move, Enter and Space take, letters find. */
export class Listbox {
  #wish;
  #picked;
  #search;
  #shown = [];
  #active = 0;

  /** @param {{ label: string, choices: Choice[], chosen: string[], several: boolean, most: number, searched: boolean, onPick: (value: string) => void }} wish */
  constructor(wish) {
    this.#wish = wish;
    this.#picked = new Set(wish.chosen);
    this.list = h("ul", {
      class: "listbox",
      role: "listbox",
      id: uniqueId("listbox"),
      "aria-label": wish.label,
      tabindex: wish.searched ? "-1" : "0",
    });
    if (wish.several) this.list.setAttribute("aria-multiselectable", "true");
    this.#search = wish.searched ? this.#searchLine() : null;
    this.element = h("div", { class: "listbox-frame" }, this.#search, this.list);
    this.#owner.addEventListener("keydown", (event) => this.#onKey(event));
    const first = wish.choices.findIndex((choice) => this.#picked.has(choice.value));
    this.#draw(Math.max(0, first));
  }

  /** The values chosen so far, in the list's own order. */
  chosen() {
    return this.#wish.choices.map((choice) => choice.value).filter((value) => this.#picked.has(value));
  }

  focus() {
    this.#owner.focus();
  }

  /** Who has the keyboard: the line to search with, or the list itself. */
  get #owner() {
    return this.#search ?? this.list;
  }

  #searchLine() {
    const words = t("select.search");
    const roles = { role: "combobox", "aria-expanded": "true", "aria-autocomplete": "list", "aria-controls": this.list.id, "aria-label": words };
    return h("input", { type: "text", class: "listbox-search", placeholder: words, autocomplete: "off", ...roles, oninput: () => this.#draw(0) });
  }

  #draw(at) {
    const wanted = fold(this.#search?.value ?? "");
    const matches = ({ label, description = "" }) => fold(label).includes(wanted) || fold(description).includes(wanted);
    this.#shown = this.#wish.choices.filter(matches).slice(0, MOST_SHOWN);
    const nothing = h("li", { class: "listbox-empty", role: "presentation" }, t("select.nothing"));
    fill(this.list, this.#shown.length ? this.#shown.map((choice, index) => this.#option(choice, index)) : nothing);
    this.#move(Math.min(at, this.#shown.length - 1));
  }

  #option(choice, at) {
    const words = [h("span", {}, choice.label), choice.description && h("span", { class: "soft" }, choice.description)];
    const state = { role: "option", id: uniqueId("option"), "aria-selected": String(this.#picked.has(choice.value)) };
    const option = h("li", { class: "option", ...state }, choice.drawing?.(), h("span", { class: "option-words" }, words), icon("check"));
    option.addEventListener("pointermove", () => this.#active === at || this.#move(at, false));
    option.addEventListener("click", () => this.#pick(at));
    return option;
  }

  #move(at, scroll = true) {
    this.list.querySelector(".is-active")?.classList.remove("is-active");
    this.#active = at;
    const option = this.list.querySelectorAll('[role="option"]')[at];
    option?.classList.add("is-active");
    if (option) this.#owner.setAttribute("aria-activedescendant", option.id);
    else this.#owner.removeAttribute("aria-activedescendant");
    if (scroll) option?.scrollIntoView({ block: "nearest" });
  }

  #pick(at) {
    const { value } = this.#shown[at] ?? {};
    const { several, most, onPick } = this.#wish;
    if (value === undefined || (several && !this.#picked.has(value) && this.#picked.size >= most)) return;
    if (several && this.#picked.has(value)) this.#picked.delete(value);
    else this.#picked.add(value);
    if (several) this.#draw(at);
    onPick(value);
  }

  #onKey(event) {
    const [count, searched] = [this.#shown.length, this.#search !== null];
    const moves = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1, ...(searched ? {} : { Home: 0, End: count - 1 }) };
    if (event.key in moves && count > 0) this.#move((moves[event.key] + count) % count);
    else if (event.key === "Enter" || (event.key === " " && !searched)) this.#pick(this.#active);
    else if (searched || event.key.length !== 1) return;
    else this.#find(fold(event.key));
    event.preventDefault();
  }

  #find(letter) {
    const starts = (choice) => fold(choice.label).startsWith(letter);
    const later = this.#shown.findIndex((choice, at) => at > this.#active && starts(choice));
    this.#move(later < 0 ? Math.max(0, this.#shown.findIndex(starts)) : later);
  }
}
