import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { link, renderLine, renderMarkdown } from "../markdown/render.js";
import { renderGallery, renderThumbnail } from "./media.js";

/** @typedef {import("../markdown/render.js").Reader} Reader */

/**
 * An embed of the old layout.
 * @param {any} embed
 * @param {Reader} reader
 */
export function renderEmbed(embed, reader) {
  const card = h(
    "div",
    { class: "card embed" },
    h(
      "div",
      { class: "section" },
      h(
        "div",
        { class: "section-words" },
        embed.author && h("p", { class: "embed-author" }, embed.author.url ? link(embed.author.url, embed.author.name) : embed.author.name),
        embed.title &&
          h("p", { class: "embed-title" }, embed.url ? link(embed.url, renderLine(embed.title, reader)) : renderLine(embed.title, reader)),
        embed.description && renderMarkdown(embed.description, reader),
      ),
      embed.thumbnail && h("div", { class: "section-accessory" }, renderThumbnail({ media: embed.thumbnail })),
    ),
    embed.fields?.length > 0 &&
      h(
        "dl",
        { class: "embed-fields" },
        embed.fields.map((field) =>
          h(
            "div",
            { class: field.inline ? "is-inline" : "" },
            h("dt", {}, renderLine(field.name, reader)),
            h("dd", {}, renderMarkdown(field.value, reader)),
          ),
        ),
      ),
    embed.image && renderGallery([{ media: embed.image }]),
    (embed.footer || embed.timestamp) &&
      h(
        "p",
        { class: "embed-footer" },
        embed.footer?.text,
        embed.footer && embed.timestamp && " · ",
        embed.timestamp && timeElement(Date.parse(embed.timestamp), "f", reader.viewer),
      ),
  );
  if (typeof embed.color === "number") card.style.setProperty("--accent-bar", `#${embed.color.toString(16).padStart(6, "0")}`);
  return card;
}

/**
 * A poll, with the votes as they stand; votes themselves are not played here.
 * @param {any} poll
 * @param {Reader} reader
 */
export function renderPoll(poll, reader) {
  const votes = (id) => poll.results?.answer_counts?.find((count) => count.id === id)?.count ?? 0;
  const most = Math.max(1, ...poll.answers.map((answer) => votes(answer.answer_id)));
  return h(
    "div",
    { class: "card poll" },
    h("p", { class: "embed-title" }, poll.question.text),
    h(
      "ul",
      {},
      poll.answers.map((answer) =>
        h(
          "li",
          {},
          h("span", {}, answer.poll_media.text),
          h("meter", { min: 0, max: most, value: votes(answer.answer_id), "aria-label": answer.poll_media.text }),
          h("span", { class: "soft" }, t("poll.votes", { n: votes(answer.answer_id) })),
        ),
      ),
    ),
    poll.expiry && h("p", { class: "embed-footer" }, t("poll.until"), " ", timeElement(Date.parse(poll.expiry), "R", reader.viewer)),
  );
}
