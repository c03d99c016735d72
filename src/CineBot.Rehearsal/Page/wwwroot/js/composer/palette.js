import { fill, h, uniqueId } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { t } from "../base/i18n.js";
import { localised } from "../state/commands.js";

/**
 * The list of commands over the line, while a line begins with « / ».
 * @param {HTMLTextAreaElement} text
 * @param {(command: any) => void} onPick
 */
export function makePalette(text, onPick) {
  const list = h("ul", { role: "listbox", class: "listbox", tabindex: "0", id: uniqueId("palette") });
  const element = h("div", { class: "palette", hidden: true }, list);
  let [shown, active] = [[], 0];

  const close = () => {
    element.hidden = true;
    text.removeAttribute("aria-activedescendant");
    text.removeAttribute("aria-controls");
  };
  const move = (at) => {
    active = at;
    [...list.children].forEach((item, index) => {
      item.classList.toggle("is-active", index === at);
      item.setAttribute("aria-selected", String(index === at));
    });
    text.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const show = (commands, typed) => {
    shown = matching(commands, typed);
    list.setAttribute("aria-label", t("composer.commands"));
    element.hidden = false;
    if (shown.length === 0) {
      text.removeAttribute("aria-activedescendant");
      return fill(
        list,
        h("li", { class: "listbox-empty", role: "presentation" }, t(commands.length ? "composer.no_such_command" : "composer.no_commands")),
      );
    }
    fill(
      list,
      shown.map((command) => item(command, () => pick(command))),
    );
    text.setAttribute("aria-controls", list.id);
    return move(0);
  };
  const pick = (command) => {
    close();
    onPick(command);
  };
  const onKey = (event) => {
    if (element.hidden) return false;
    if (event.key === "Escape") close();
    else if (shown.length === 0) return false;
    else if (event.key === "ArrowDown") move((active + 1) % shown.length);
    else if (event.key === "ArrowUp") move((active - 1 + shown.length) % shown.length);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) pick(shown[active]);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    element,
    show,
    close,
    onKey,
    pickFirst: () => {
      if (shown.length && !element.hidden) pick(shown[active]);
    },
  };
}

function matching(commands, typed) {
  const wanted = fold(typed.trim());
  const by = (test) => commands.filter((command) => command.names.some((name) => test(fold(name))));
  return [...new Set([...by((name) => name.startsWith(wanted)), ...by((name) => name.includes(wanted))])];
}

function item(command, onclick) {
  const required = command.options.filter((option) => option.required).map((option) => localised(option));
  return h(
    "li",
    { class: "option", role: "option", id: uniqueId("command"), onpointerdown: (event) => event.preventDefault(), onclick },
    h(
      "span",
      { class: "option-words" },
      h(
        "span",
        {},
        h("strong", {}, `/${command.title}`),
        required.map((name) => h("span", { class: "option-hole" }, name)),
      ),
      h("span", { class: "soft" }, command.description),
    ),
  );
}
