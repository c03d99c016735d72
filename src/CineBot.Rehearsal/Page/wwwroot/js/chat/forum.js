import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { renderLine } from "../markdown/render.js";
import { plainText } from "../message/plain-text.js";
import { plain } from "../layout/rail.js";
import { face } from "../parts/face.js";
import { addressOf, openChannel } from "../state/place.js";
import { readerIn } from "../state/reader.js";
import { guildOf, nameOf, state } from "../state/store.js";

const LONGEST = 160;
const EPOCH = 1420070400000n;
let chosenTag = "";

/**
 * A forum: its posts, the liveliest first, narrowed down by tag.
 * @param {HTMLElement} board
 * @param {any} forum
 */
export function renderForum(board, forum) {
  const guild = guildOf(forum.id);
  const tags = forum.tags ?? [];
  if (!tags.some((tag) => tag.id === chosenTag)) chosenTag = "";
  const posts = guild.channels
    .filter((channel) => channel.parent === forum.id && channel.kind.endsWith("Thread"))
    .filter((post) => !chosenTag || post.tags?.includes(chosenTag))
    .sort((one, other) => Number(lastOf(other) - lastOf(one)));
  const choose = (id) => {
    chosenTag = id;
    renderForum(board, forum);
    board.querySelector(`[data-tag="${id}"]`)?.focus();
  };
  fill(
    board,
    tags.length > 0 &&
      h(
        "div",
        { class: "tag-filter", role: "group", "aria-label": t("forum.tags") },
        tagButton("", t("forum.all"), choose),
        tags.map((tag) => tagButton(tag.id, tagName(tag), choose)),
      ),
    posts.length === 0
      ? h("p", { class: "board-empty" }, t("forum.empty"))
      : h(
          "ul",
          { class: "posts" },
          posts.map((post) => h("li", {}, card(post, tags, guild))),
        ),
  );
}

function tagButton(id, name, choose) {
  return h("button", { type: "button", class: "tag", "data-tag": id, "aria-pressed": String(chosenTag === id), onclick: () => choose(id) }, name);
}

function card(post, tags, guild) {
  const [owner, starter] = [state.people.get(post.owner), post.starter];
  const excerpt =
    starter &&
    plainText(starter)
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .join(" ")
      .slice(0, LONGEST);
  return h(
    "a",
    {
      class: "post",
      href: addressOf(state.viewer.name, post.id),
      onclick: (event) => {
        if (plain(event)) openChannel(post.id);
      },
    },
    h(
      "span",
      { class: "post-tags" },
      tags.filter((tag) => post.tags?.includes(tag.id)).map((tag) => h("span", { class: "tag" }, tagName(tag))),
      post.archived && h("span", { class: "tag" }, t("thread.archived")),
    ),
    h("strong", { class: "post-title" }, post.name),
    h(
      "span",
      { class: "post-words" },
      h("span", { class: "post-author" }, owner ? t("message.says", { name: nameOf(owner.id, guild), words: "" }) : ""),
      excerpt && h("span", { inert: true }, renderLine(excerpt, readerIn(guild))),
    ),
    h(
      "span",
      { class: "post-foot" },
      face(owner, "tiny"),
      h("span", {}, t("thread.messages", { n: post.messages ?? 0 })),
      " · ",
      timeElement(lastOf(post), "R", state.viewer),
    ),
  );
}

function tagName(tag) {
  return tag.emoji_name ? `${tag.emoji_name} ${tag.name}` : tag.name;
}

function lastOf(post) {
  return post.last_message ? Number((BigInt(post.last_message) >> 22n) + EPOCH) : Date.parse(post.created_at ?? 0);
}
