import { fill, h, uniqueId } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { LARGEST_FILE, readFile } from "../parts/files.js";
import { localised } from "../state/commands.js";
import { sourceOf } from "./sources.js";
import { Suggestions } from "./suggestions.js";
import { optionProblem, typedValue } from "./values.js";

const FILE = 11;
const NAMED = /(?:^|\s)([^\s:]+):\s?$/;

/**
 * One option of a command: a line to type in, with suggestions where there are any, or a file.
 * @param {any} option
 * @param {{ command: string, channel: string, others: () => Record<string, any>, onDone: () => void, onBack: () => void, onSubmit: () => void,
 *   onNamed: (word: string) => boolean }} wish
 */
export function makeOption(option, wish) {
  const [id, aboutId, problemId] = [uniqueId("option-input"), uniqueId("about"), uniqueId("problem")];
  const [name, about] = [localised(option), localised(option, "description")];
  const problem = h("span", { class: "hole-problem", id: problemId });
  const input = /** @type {HTMLInputElement} */ (
    h("input", {
      id,
      class: "hole-input",
      autocomplete: "off",
      "aria-describedby": `${aboutId} ${problemId}`,
      "aria-required": option.required ? "true" : null,
      type: option.type === FILE ? "file" : "text",
      ...keyboardOf(option),
    })
  );
  const [source, box] = [sourceOf(option, wish), h("div", { class: "hole", "data-about": about })];
  const suggestions = source && new Suggestions(input, name, source, wish.onDone);
  const say = (words) => {
    fill(problem, words);
    box.classList.toggle("is-wrong", words !== "");
    input.setAttribute("aria-invalid", String(words !== ""));
  };
  const value = () => {
    if (option.type === FILE) return input.files[0] ? readFile(input.files[0]) : undefined;
    return suggestions?.chosen?.value ?? (source?.closed ? undefined : typedValue(option, input.value));
  };
  input.addEventListener("input", () => {
    const named = option.type === FILE ? null : NAMED.exec(input.value);
    if (named && wish.onNamed(named[1])) input.value = input.value.slice(0, named.index);
    say("");
    fit();
  });
  input.addEventListener("keydown", (event) => {
    if (suggestions?.onKey(event)) return;
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      wish.onSubmit();
    }
    if (event.key === "Backspace" && input.value === "" && option.type !== FILE) {
      event.preventDefault();
      wish.onBack();
    }
  });
  const fit = () => input.style.setProperty("--letters", String(Math.min(40, Math.max(8, input.value.length + 2))));
  box.append(
    h(
      "label",
      { for: id, class: "hole-name" },
      name,
      option.required && h("span", { class: "sr-only" }, ` (${t("form.required")})`),
      option.required && h("span", { class: "required", "aria-hidden": "true" }, "*"),
    ),
    input,
    h("span", { class: "sr-only", id: aboutId }, about),
    problem,
    ...(suggestions ? [suggestions.element] : []),
  );
  return {
    element: box,
    value,
    focus: () => input.focus(),
    type: (words) => {
      if (option.type !== FILE) input.value = words;
      fit();
    },
    check: () => {
      suggestions?.takeExact();
      const tooLarge = option.type === FILE && input.files[0]?.size > LARGEST_FILE;
      say(tooLarge ? t("form.file_too_large") : optionProblem(option, value(), input.value, Boolean(source?.closed)));
      return problem.textContent === "";
    },
  };
}

function keyboardOf(option) {
  if (option.type === 4) return { inputmode: "numeric" };
  return option.type === 10 ? { inputmode: "decimal" } : {};
}
