import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { authorOf } from "../message/message.js";
import { iconButton } from "../parts/buttons.js";
import { commandsIn, typable } from "../state/commands.js";
import { place } from "../state/place.js";
import { channelOf, on, state } from "../state/store.js";
import { act } from "../state/wire.js";
import { CommandForm } from "./command-form.js";
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
  const composer = new Composer(frame);
  on("reset", () => composer.show());
  on("place", ({ moved }) => moved && composer.arrive());
  on("channels", () => composer.notePermission());
  on("reply-to", (message) => composer.answer(message));
  on("begin-command", ({ name }) => composer.beginNamed(name));
}

/** The line, and what is drafted on it for each channel. */
class Composer {
  #strip = makeStrip();
  #text = h("textarea", {
    class: "composer-text",
    id: "composer-text",
    rows: 1,
    maxlength: LONGEST,
    "aria-autocomplete": "list",
    enterkeyhint: "send",
  });
  #palette = makePalette(this.#text, (command) => this.#begin(command, {}));
  #send = iconButton("send", "", () => this.#say());
  #line = h("div", { class: "composer-line" }, this.#text, this.#send);
  #slot = h("div", { class: "composer-slot" }, this.#line);

  /** @param {HTMLElement} frame */
  constructor(frame) {
    frame.append(this.#strip.element, this.#palette.element, this.#slot);
    this.#text.addEventListener("input", () => this.#typed());
    this.#text.addEventListener("keydown", (event) => this.#onKey(event));
    this.#text.addEventListener("blur", (event) => {
      if (!frame.contains(event.relatedTarget)) this.#palette.close();
    });
  }

  /** Draws what is drafted for the present channel; what already stands there keeps its caret. */
  show() {
    const channel = channelOf(place.channel);
    if (!channel) return;
    const words = channel.may_write
      ? t(channel.kind === "Dm" ? "composer.write_to" : "composer.write_in", { name: channel.name })
      : t("composer.closed");
    if (this.#text.value !== this.#draft.text) this.#text.value = this.#draft.text;
    Object.assign(this.#text, { placeholder: words, disabled: !channel.may_write });
    this.#text.setAttribute("aria-label", words);
    this.#send.setAttribute("aria-label", t("composer.send"));
    this.#palette.close();
    this.#showReply();
    const inside = this.#draft.form?.element ?? this.#line;
    if (this.#slot.firstElementChild !== inside) fill(this.#slot, inside);
    this.#grow();
  }

  /** Another channel is shown: what went wrong in the last one is no longer said. */
  arrive() {
    this.#strip.clear();
    this.show();
  }

  /** The right to write here may have come or gone. */
  notePermission() {
    if (channelOf(place.channel)?.may_write === this.#text.disabled) this.show();
  }

  /** @param {any} message what the next words answer, or null */
  answer(message) {
    this.#draft.replyTo = message && { id: message.id, name: authorOf(message).name };
    this.#showReply();
    this.#text.focus();
  }

  /** @param {string} name of a command that was pressed in a text */
  async beginNamed(name) {
    const command = (await this.#commands()).find((known) => known.names.includes(name));
    if (command) this.#begin(command, {});
  }

  get #draft() {
    return draftOf(state.viewer.id, place.channel);
  }

  async #commands() {
    return typable(await commandsIn(place.channel).catch(() => []));
  }

  #showReply() {
    this.#strip.reply(this.#draft.replyTo, () => this.answer(null));
  }

  #grow() {
    this.#text.style.setProperty("height", "auto");
    this.#text.style.setProperty("height", `${Math.min(this.#text.scrollHeight, innerHeight / 3)}px`);
  }

  async #typed() {
    this.#draft.text = this.#text.value;
    this.#grow();
    if (!this.#text.value.startsWith("/")) return this.#palette.close();
    const [channel, commands] = [place.channel, await this.#commands()];
    const words = this.#text.value;
    if (channel !== place.channel || !words.startsWith("/")) return undefined;
    const whole = splitCommand(words, commands);
    return whole ? this.#begin(whole.command, whole.values) : this.#palette.show(commands, words.slice(1));
  }

  #onKey(event) {
    if (this.#palette.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#say();
    }
    if (event.key === "Escape" && this.#draft.replyTo) this.answer(null);
  }

  #begin(command, values) {
    const form = new CommandForm(command, place.channel, values, {
      onSend: (filled) => this.#run(form, command, filled),
      onCancel: (words) => this.#backToText(words),
    });
    Object.assign(this.#draft, { form, text: "" });
    this.show();
    const last = Object.keys(values).at(-1);
    if (last) form.goOn(last);
    else form.focus();
  }

  #backToText(words) {
    Object.assign(this.#draft, { form: null, text: words });
    this.show();
    this.#text.focus();
    if (words) this.#typed();
  }

  #run(form, command, filled) {
    const [draft, channel] = [this.#draft, place.channel];
    this.#backToText("");
    const bringBack = (problem) => {
      draft.form = form;
      if (channel !== place.channel) return;
      this.show();
      form.say(problem);
      form.focus();
    };
    runCommand({ command, channel, filled, strip: this.#strip, bringBack });
  }

  async #say() {
    const [words, draft, channel] = [this.#text.value.trim(), this.#draft, place.channel];
    if (!words || this.#text.disabled) return;
    if (words.startsWith("/")) return this.#palette.pickFirst();
    const replyTo = draft.replyTo;
    Object.assign(draft, { text: "", replyTo: null });
    this.show();
    try {
      await act(state.viewer.id, "say", { channel, content: words, ...(replyTo ? { reply_to: replyTo.id } : {}) });
    } catch (problem) {
      Object.assign(draft, { text: draft.text || words, replyTo });
      if (channel === place.channel) this.show();
      this.#strip.problem(problemWords(problem));
    }
    return undefined;
  }
}
