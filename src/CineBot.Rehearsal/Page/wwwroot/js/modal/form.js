import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { renderMarkdown } from "../markdown/render.js";
import { problemWords } from "../message/acting.js";
import { button } from "../parts/buttons.js";
import { openDialog } from "../parts/dialog.js";
import { readerIn } from "../state/reader.js";
import { place } from "../state/place.js";
import { guildOf, state } from "../state/store.js";
import { act } from "../state/wire.js";
import { makeField } from "./fields.js";

/**
 * Opens a form of the bot. It stays open, with everything that was typed, until the bot has taken it.
 * @param {{ title: string, components: any[] }} modal
 * @param {string} interaction the act that opened it
 */
export function openForm(modal, interaction) {
  const channel = place.channel;
  const parts = modal.components.map((top) => part(top, channel));
  const fields = parts.flatMap((one) => one.fields);
  const problem = h("p", { class: "problem", role: "alert" });
  const send = button(t("form.send"), () => form.requestSubmit(), { look: "primary" });
  const leave = h("div", { class: "form-leave", role: "alert" });
  let over = false;
  const form = h(
    "form",
    {
      class: "form",
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        if (send.getAttribute("aria-busy") === "true" || !check(fields)) return;
        fill(problem);
        send.setAttribute("aria-busy", "true");
        const refusal = await submit(interaction, fields);
        send.removeAttribute("aria-busy");
        if (refusal === null) {
          over = true;
          opened.close();
        } else if (!sayBeside(fields, refusal)) fill(problem, refusal, " ", t("form.kept"));
      },
    },
    problem,
    parts.map((one) => one.element),
    h("p", { class: "soft form-hint" }, fields.some((field) => field.required) && t("form.required_hint")),
    leave,
    h(
      "div",
      { class: "dialog-foot" },
      button(t("form.cancel"), () => mayClose() && opened.close()),
      send,
    ),
  );
  const mayClose = () => {
    if (over || !fields.some((field) => field.isTouched())) return true;
    fill(
      leave,
      h("p", {}, t("form.leave")),
      button(t("form.stay"), () => {
        fill(leave);
        fields[0].focus();
      }),
      button(
        t("form.drop"),
        () => {
          over = true;
          opened.close();
        },
        { look: "danger" },
      ),
    );
    leave.querySelector("button").focus();
    return false;
  };
  const opened = openDialog(modal.title, () => form, { class: "is-form", mayClose });
  fields[0]?.focus();
}

function part(top, channel) {
  if (top.type === 10) return { element: renderMarkdown(top.content, readerIn(guildOf(channel))), fields: [] };
  const inputs = top.type === 18 ? [{ ...top.component, label: top.label, description: top.description }] : top.components;
  const fields = inputs.map((input) => makeField(input, channel));
  return { element: fields.map((field) => field.element), fields };
}

function check(fields) {
  const wrong = fields.filter((field) => !field.check());
  wrong[0]?.focus();
  return wrong.length === 0;
}

async function submit(interaction, fields) {
  try {
    const values = Object.fromEntries(await Promise.all(fields.map(async (field) => [field.id, await field.value()])));
    const outcome = await act(state.viewer.id, "submit", { interaction, values });
    return outcome.failure ? t("act.silent") : null;
  } catch (problem) {
    return problemWords(problem);
  }
}

/** A refusal that names a field is shown at that field. */
function sayBeside(fields, refusal) {
  const named = fields.find((field) => field.label && refusal.includes(`« ${field.label} »`));
  named?.say(refusal);
  named?.focus();
  return Boolean(named);
}
