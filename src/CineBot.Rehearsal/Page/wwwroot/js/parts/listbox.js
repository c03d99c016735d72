import { fill, h, uniqueId } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";

/** @typedef {import("./choices.js").Choice} Choice */

const MOST_SHOWN = 100;

/**
 * A list to choose from, with a line to search it when it is long. Arrows move, Enter and Space take, letters find.
 * @param {{ label: string, choices: Choice[], chosen: string[], several: boolean, most: number, searched: boolean, onPick: (value: string) => void }} wish
 */
export function makeListbox({ label, choices, chosen, several, most, searched, onPick }) {
  const picked = new Set(chosen.filter((value) => choices.some((choice) => choice.value === value)));
  const list = h("ul", {
    class: "listbox",
    role: "listbox",
    "aria-label": label,
    "aria-multiselectable": several ? "true" : null,
    tabindex: searched ? "-1" : "0",
  });
  const search =
    searched &&
    h("input", {
      type: "text",
      class: "listbox-search",
      role: "combobox",
      "aria-expanded": "true",
      "aria-autocomplete": "list",
      "aria-label": t("select.search"),
      placeholder: t("select.search"),
      oninput: () => draw(0),
    });
  const owner = search || list;
  let [shown, active] = [choices, 0];

  const draw = (at) => {
    const wanted = fold(search ? search.value : "");
    shown = choices.filter((choice) => fold(choice.label).includes(wanted) || fold(choice.description ?? "").includes(wanted)).slice(0, MOST_SHOWN);
    fill(list, shown.length ? shown.map(option) : h("li", { class: "listbox-empty", role: "presentation" }, t("select.nothing")));
    move(Math.min(at, shown.length - 1));
  };
  const option = (choice, at) =>
    h(
      "li",
      {
        class: "option",
        role: "option",
        id: uniqueId("option"),
        "aria-selected": String(picked.has(choice.value)),
        onpointermove: () => {
          if (active !== at) move(at, false);
        },
        onclick: () => pick(at),
      },
      choice.drawing?.(),
      h("span", { class: "option-words" }, h("span", {}, choice.label), choice.description && h("span", { class: "soft" }, choice.description)),
      icon("check"),
    );
  const move = (at, scroll = true) => {
    list.querySelector(".is-active")?.classList.remove("is-active");
    active = at;
    const element = list.querySelectorAll('[role="option"]')[at];
    element?.classList.add("is-active");
    if (element) owner.setAttribute("aria-activedescendant", element.id);
    else owner.removeAttribute("aria-activedescendant");
    if (scroll) element?.scrollIntoView({ block: "nearest" });
  };
  const pick = (at) => {
    const { value } = shown[at] ?? {};
    if (value === undefined || (several && !picked.has(value) && picked.size >= most)) return;
    if (several && picked.has(value)) picked.delete(value);
    else picked.add(value);
    if (several) draw(at);
    onPick(value);
  };
  owner.addEventListener("keydown", (event) => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, ...(searched ? {} : { Home: 0, End: shown.length - 1 }) }[event.key];
    if (next !== undefined) move((next + shown.length) % Math.max(shown.length, 1));
    else if (event.key === "Enter" || (event.key === " " && !searched)) pick(active);
    else return searched || letter(event);
    event.preventDefault();
    return undefined;
  });
  const letter = ({ key }) => {
    if (key.length !== 1) return;
    const found = shown.findIndex((choice, at) => at > active && fold(choice.label).startsWith(fold(key)));
    move(
      found < 0
        ? Math.max(
            0,
            shown.findIndex((choice) => fold(choice.label).startsWith(fold(key))),
          )
        : found,
    );
  };
  const element = h("div", { class: "listbox-frame" }, search, list);
  queueMicrotask(() => {
    if (search) search.setAttribute("aria-controls", list.id);
  });
  draw(
    Math.max(
      0,
      choices.findIndex((choice) => picked.has(choice.value)),
    ),
  );
  return { element, list, chosen: () => choices.map((choice) => choice.value).filter((value) => picked.has(value)), focus: () => owner.focus() };
}
