import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { iconButton } from "../parts/buttons.js";
import { localised } from "../state/commands.js";
import { makeOption } from "./option.js";

/**
 * A chosen command with its options to fill in: the required ones first, the others at a press.
 * @param {any} command
 * @param {string} channel
 * @param {{ values: Record<string, string>, onSend: (filled: Record<string, any>) => void, onCancel: (words: string) => void }} wish
 */
export function makeCommandForm(command, channel, { values, onSend, onCancel }) {
  const title = `/${command.title}`;
  const problem = h("p", { class: "problem", role: "alert" });
  const hint = h("p", { class: "command-hint", "aria-hidden": "true" });
  const holes = h("div", { class: "holes" });
  const more = h("div", { class: "more-options", role: "group", "aria-label": t("composer.more_options") });
  const fields = new Map();

  const field = (option) => {
    if (!fields.has(option.name)) {
      fields.set(
        option.name,
        makeOption(option, {
          command: command.path,
          channel,
          others: () => filled(option.name),
          onDone: () => next(option),
          onBack: () => back(option),
          onSubmit: () => submit(),
        }),
      );
    }
    return fields.get(option.name);
  };
  const filled = (except) =>
    Object.fromEntries([...fields].filter(([name, one]) => name !== except && one.value() !== undefined).map(([name, one]) => [name, one.value()]));
  const draw = () => {
    fill(
      holes,
      command.options.filter((option) => fields.has(option.name)).map((option) => fields.get(option.name).element),
    );
    fill(
      more,
      command.options
        .filter((option) => !fields.has(option.name))
        .map((option) =>
          h(
            "button",
            {
              type: "button",
              class: "tag",
              title: localised(option, "description"),
              onclick: () => {
                field(option);
                draw();
                field(option).focus();
              },
            },
            `+ ${localised(option)}`,
          ),
        ),
    );
    more.hidden = more.children.length === 0;
  };
  const next = (option) => {
    const list = [...fields.values()];
    const following = list.slice(list.indexOf(fields.get(option.name)) + 1).find((one) => one.value() === undefined);
    following?.focus();
  };
  const back = (option) => {
    const list = [...fields.values()];
    const at = list.indexOf(fields.get(option.name));
    if (!option.required) {
      fields.delete(option.name);
      draw();
    }
    if (at > 0) list[at - 1].focus();
    else if (fields.size > 0 && !option.required) [...fields.values()][0].focus();
    else onCancel(title);
  };
  const submit = async () => {
    fill(problem);
    const wrong = [...fields.values()].filter((one) => !one.check());
    if (wrong.length > 0) return wrong[0].focus();
    return onSend(Object.fromEntries(await Promise.all(Object.entries(filled()).map(async ([name, value]) => [name, await value]))));
  };

  for (const option of command.options) {
    if (option.required || values[option.name] !== undefined) field(option).type(values[option.name] ?? "");
  }
  draw();
  const send = iconButton("send", t("composer.send_command", { name: title }), submit, { class: "is-primary" });
  const element = h(
    "form",
    {
      class: "command",
      "aria-label": title,
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      },
      onkeydown: (event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          onCancel("");
        }
      },
      onfocusin: (event) => {
        hint.textContent = event.target.closest(".hole")?.dataset.about ?? command.description;
      },
    },
    hint,
    problem,
    h(
      "div",
      { class: "command-line" },
      h("span", { class: "command-name" }, title),
      holes,
      more,
      h(
        "div",
        { class: "command-end" },
        iconButton("close", t("composer.cancel_command"), () => onCancel("")),
        send,
      ),
    ),
  );
  return {
    element,
    say: (words) => {
      if (words) fill(problem, words, " ", t("form.kept"));
    },
    focus: () => ([...fields.values()].find((one) => one.value() === undefined) ?? { focus: () => send.focus() }).focus(),
  };
}
