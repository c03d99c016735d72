import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { authorOf } from "../message/message.js";
import { iconButton } from "../parts/buttons.js";
import { commandsIn, typable } from "../state/commands.js";
import { place } from "../state/place.js";
import { channelOf, on, state } from "../state/store.js";
import { act } from "../state/wire.js";
import { makeCommandForm } from "./command-form.js";
import { draftOf } from "./drafts.js";
import { splitCommand } from "./line.js";
import { makePalette } from "./palette.js";
import { runCommand } from "./running.js";
import { makeStrip } from "./strip.js";

const LONGEST = 2000;

/**
 * The line where one writes: words are said, « / » begins a command.
 * @param {HTMLElement} frame
 */
export function mountComposer(frame) {
  const strip = makeStrip();
  const text = h("textarea", {
    class: "composer-text",
    id: "composer-text",
    rows: 1,
    maxlength: LONGEST,
    "aria-autocomplete": "list",
    enterkeyhint: "send",
  });
  const palette = makePalette(text, (command) => begin(command, {}));
  const send = iconButton("send", "", () => say());
  const line = h("div", { class: "composer-line" }, text, send);
  const slot = h("div", { class: "composer-slot" }, line);
  frame.append(strip.element, palette.element, slot);

  const draft = () => draftOf(state.viewer.id, place.channel);
  const show = () => {
    const channel = channelOf(place.channel);
    if (!channel) return;
    const words = channel.may_write
      ? t(channel.kind === "Dm" ? "composer.write_to" : "composer.write_in", { name: channel.name })
      : t("composer.closed");
    Object.assign(text, { value: draft().text, placeholder: words, disabled: !channel.may_write });
    text.setAttribute("aria-label", words);
    send.setAttribute("aria-label", t("composer.send"));
    palette.close();
    strip.reply(draft().replyTo, () => answer(null));
    fill(slot, draft().form?.element ?? line);
    grow();
  };
  const grow = () => {
    text.style.setProperty("height", "auto");
    text.style.setProperty("height", `${Math.min(text.scrollHeight, innerHeight / 3)}px`);
  };
  const answer = (message) => {
    draft().replyTo = message && { id: message.id, name: authorOf(message).name };
    strip.reply(draft().replyTo, () => answer(null));
    text.focus();
  };

  const typed = async () => {
    draft().text = text.value;
    grow();
    if (!text.value.startsWith("/")) return palette.close();
    const [channel, commands] = [place.channel, typable(await commandsIn(place.channel).catch(() => []))];
    if (channel !== place.channel || !text.value.startsWith("/")) return undefined;
    const whole = splitCommand(text.value, commands);
    if (whole) return begin(whole.command, whole.values);
    return palette.show(commands, text.value.slice(1));
  };

  const begin = (command, values) => {
    const form = makeCommandForm(command, place.channel, {
      values,
      onSend: (filled) => run(form, command, filled),
      onCancel: (words) => backToText(words),
    });
    Object.assign(draft(), { form, text: "" });
    show();
    form.focus();
  };
  const backToText = (words) => {
    Object.assign(draft(), { form: null, text: words });
    show();
    text.focus();
    if (words) typed();
  };
  const run = (form, command, filled) => {
    const kept = draft();
    const channel = place.channel;
    backToText("");
    runCommand({
      command,
      channel,
      filled,
      strip,
      bringBack: (problem) => {
        kept.form = form;
        if (channel !== place.channel) return;
        show();
        form.say(problem);
        form.focus();
      },
    });
  };

  const say = async () => {
    const [words, kept, channel] = [text.value.trim(), draft(), place.channel];
    if (!words || text.disabled) return;
    if (words.startsWith("/")) return palette.pickFirst();
    const replyTo = kept.replyTo;
    Object.assign(kept, { text: "", replyTo: null });
    show();
    try {
      await act(state.viewer.id, "say", { channel, content: words, ...(replyTo ? { reply_to: replyTo.id } : {}) });
    } catch (problem) {
      Object.assign(kept, { text: kept.text || words, replyTo });
      if (channel === place.channel) show();
      strip.problem(problemWords(problem));
    }
    return undefined;
  };

  text.addEventListener("input", typed);
  text.addEventListener("keydown", (event) => {
    if (palette.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say();
    }
    if (event.key === "Escape" && draft().replyTo) answer(null);
  });
  text.addEventListener("blur", (event) => {
    if (!frame.contains(event.relatedTarget)) palette.close();
  });
  on("reset", show);
  on("place", ({ moved }) => {
    if (moved) {
      strip.clear();
      show();
    }
  });
  on("channels", (channel) => {
    if (channel?.id === place.channel && text.disabled === channel.may_write) show();
  });
  on("reply-to", answer);
  on("begin-command", async ({ name }) => {
    const command = typable(await commandsIn(place.channel).catch(() => [])).find((known) => known.names.includes(name));
    if (command) begin(command, {});
  });
}
