import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { renderMarkdown } from "../markdown/render.js";
import { openMessageMenu } from "../menus/message.js";
import { openPersonMenu } from "../menus/person.js";
import { iconButton } from "../parts/buttons.js";
import { face } from "../parts/face.js";
import { dismiss } from "../state/messages.js";
import { openChannel } from "../state/place.js";
import { readerIn } from "../state/reader.js";
import { channelOf, guildOf, nameOf, state } from "../state/store.js";
import { renderComponents } from "./components.js";
import { renderAttachments } from "./media.js";
import { renderEmbed, renderPoll } from "./embeds.js";
import { aboveMessage } from "./lead.js";

/**
 * One message as an article.
 * @param {any} message Discord's JSON, with `page`
 * @param {boolean} follows whether it goes on from the message before, without a new name and face
 */
export function renderMessage(message, follows) {
  const guild = guildOf(message.channel_id);
  const [reader, author] = [readerIn(guild), authorOf(message)];
  const name = nameOf(author.id, guild) ?? author.name;
  const article = h(
    "article",
    {
      class: classes(message, follows),
      "data-message": message.id,
      tabindex: "-1",
      "aria-label": t("message.by", { name }),
      oncontextmenu: (event) => onContext(event, message),
    },
    aboveMessage(message, guild),
    follows
      ? h("span", { class: "message-hour", "aria-hidden": "true" }, timeElement(Date.parse(message.timestamp), "t", state.viewer))
      : h(
          "button",
          {
            type: "button",
            class: "message-face",
            tabindex: "-1",
            "aria-hidden": "true",
            onclick: (event) => openPersonMenu(author.id, event.currentTarget),
          },
          face(author),
        ),
    h("div", { class: "message-main" }, !follows && heading(message, author, name), body(message, reader), threadOf(message), onlyYou(message)),
    tools(message, name),
  );
  return article;
}

/** Who wrote it: known to the store, or as the message says. */
export function authorOf(message) {
  const { id, global_name: display, username, bot } = message.author;
  return state.people.get(id) ?? { id, name: display ?? username, bot: Boolean(bot) };
}

function classes(message, follows) {
  const { page } = message;
  return ["message", follows && "is-following", page.only_you && "is-private", page.pings?.includes(state.viewer.id) && "is-pinging"]
    .filter(Boolean)
    .join(" ");
}

function heading(message, author, name) {
  const at = Date.parse(message.timestamp);
  return h(
    "h2",
    { class: "message-head" },
    h("button", { type: "button", class: "message-author", onclick: (event) => openPersonMenu(author.id, event.currentTarget) }, name),
    author.bot && h("span", { class: "app-tag" }, t("message.app")),
    h("span", { class: "message-time" }, timeElement(at, "s", state.viewer)),
  );
}

function body(message, reader) {
  if (message.page.thinking)
    return h(
      "p",
      { class: "thinking" },
      h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
      t("message.thinking", { name: authorOf(message).name }),
    );
  return [
    message.content && renderMarkdown(message.content, reader),
    (message.flags & (1 << 15)) === 0 && renderAttachments(message.attachments ?? []),
    (message.embeds ?? []).map((embed) => renderEmbed(embed, reader)),
    message.poll && renderPoll(message.poll, reader),
    renderComponents(message, reader),
    message.edited_timestamp && !message.page.only_you && h("p", { class: "edited" }, t("message.edited")),
    h("div", { class: "message-problem", role: "alert" }),
  ];
}

function threadOf(message) {
  const thread = message.thread && (channelOf(message.thread.id) ?? message.thread);
  if (!thread) return null;
  const written = thread.messages ?? thread.message_count ?? 0;
  return h(
    "button",
    { type: "button", class: "thread-card", onclick: () => openChannel(thread.id) },
    icon("thread"),
    h("strong", {}, thread.name),
    written > 0 && h("span", { class: "soft" }, t("thread.messages", { n: written })),
  );
}

function onlyYou(message) {
  if (!message.page.only_you) return null;
  return h(
    "p",
    { class: "only-you" },
    icon("eye"),
    h("span", {}, t("message.only_you")),
    " · ",
    h("button", { type: "button", class: "link-button", onclick: () => dismiss(message) }, t("message.dismiss")),
  );
}

function tools(message, name) {
  return h(
    "div",
    { class: "message-tools" },
    iconButton("more", t("message.more", { name }), (event) => openMessageMenu(message, event.currentTarget), { "aria-haspopup": "menu" }),
  );
}

function onContext(event, message) {
  if (event.target.closest("a, input, textarea") || getSelection()?.toString()) return undefined;
  event.preventDefault();
  const named = event.target.closest(".message-author, .message-face");
  if (named) return openPersonMenu(message.author.id, named);
  const tool = event.currentTarget.querySelector(".message-tools button");
  return openMessageMenu(message, tool, { x: event.clientX, y: event.clientY });
}
