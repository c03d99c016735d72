import { h } from "../base/dom.js";
import { fold } from "../base/fold.js";
import { t } from "../base/i18n.js";
import { localised } from "../state/commands.js";

/**
 * The place after the options: the name of another one can be typed here, and Enter on nothing sends.
 * @param {{ options: () => any[], onFilter: (options: any[]) => void, onOpen: (option: any) => void, onSubmit: () => void, onBack: () => void }} wish
 */
export function makeFinder({ options, onFilter, onOpen, onSubmit, onBack }) {
  const input = /** @type {HTMLInputElement} */ (
    h("input", {
      type: "text",
      class: "finder",
      autocomplete: "off",
      "aria-label": t("composer.find_option"),
      placeholder: t("composer.find_option"),
    })
  );
  const matching = () => {
    const wanted = fold(input.value.trim().replace(/:$/, ""));
    return options().filter((option) => [option.name, localised(option)].some((name) => fold(name).startsWith(wanted)));
  };
  const open = (option) => {
    input.value = "";
    onOpen(option);
  };
  input.addEventListener("input", () => {
    const found = matching();
    if (found.length > 0 && /:\s?$/.test(input.value)) open(found[0]);
    else onFilter(found);
  });
  input.addEventListener("keydown", (event) => {
    const [words, found] = [input.value.trim(), matching()];
    if (event.key === "Backspace" && input.value === "") onBack();
    else if (event.key === "Enter" && !event.isComposing && words === "") onSubmit();
    else if (words && found.length > 0 && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) open(found[0]);
    else if (event.key !== "Enter") return;
    event.preventDefault();
  });
  return input;
}
