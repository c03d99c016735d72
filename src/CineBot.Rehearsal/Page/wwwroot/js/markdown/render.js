import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { parseBlocks } from "./blocks.js";
import { parseInline } from "./inline.js";
import { jump } from "./jump.js";
import { channelMention, commandMention, roleMention, userMention } from "./mentions.js";

/**
 * What a text needs to know of whoever reads it and where.
 * @typedef {object} Reader
 * @property {{ locale: string, zone?: string }} viewer
 * @property {(id: string) => { name: string } | undefined} user
 * @property {(id: string) => { name: string, color?: number } | undefined} role
 * @property {(id: string) => { name: string, type: number } | undefined} channel
 * @property {(id: string) => void} openChannel
 * @property {(id: string, anchor: HTMLElement) => void} openPerson
 * @property {(name: string) => void} beginCommand
 */

/**
 * The chat's markdown as elements; nothing in it is ever read as HTML.
 * @param {string} source
 * @param {Reader} reader
 */
export function renderMarkdown(source, reader) {
  const blocks = parseBlocks(source);
  const levels = [...new Set(blocks.filter((block) => block.type === "heading").map((block) => block.level))].sort();
  // Whoever wrote it stands above as h2; whichever sizes of heading the text uses, none is skipped below that.
  const depth = (block) => (block.type === "heading" ? { ...block, depth: 3 + levels.indexOf(block.level) } : block);
  return h(
    "div",
    { class: "prose" },
    blocks.map((block) => renderBlock(depth(block), reader)),
  );
}

/**
 * One line of it, for places that hold no blocks.
 * @param {string} source
 * @param {Reader} reader
 */
export function renderLine(source, reader) {
  return h("span", { class: "prose-line" }, inline(parseInline(source.replace(/\s+/g, " ")), reader));
}

const BLOCKS = {
  heading: (block, reader) => h(block.depth ? `h${block.depth}` : "p", { class: `prose-h${block.level}` }, inline(block.marks, reader)),
  small: (block, reader) => h("p", { class: "prose-small" }, inline(block.marks, reader)),
  quote: (block, reader) =>
    h(
      "blockquote",
      {},
      block.blocks.map((inner) => renderBlock(inner, reader)),
    ),
  fence: (block) => h("pre", { class: "prose-fence", tabindex: "0", role: "region", "aria-label": t("markdown.code") }, h("code", {}, block.text)),
  list: (block, reader) =>
    h(
      block.ordered ? "ol" : "ul",
      { start: block.ordered && block.start !== 1 ? block.start : null },
      block.items.map((item) =>
        h(
          "li",
          {},
          item.map((inner) => renderBlock(inner, reader)),
        ),
      ),
    ),
  paragraph: (block, reader) => h("p", {}, inline(block.marks, reader)),
};

const MARKS = {
  text: (mark) => mark.text,
  break: () => h("br"),
  strong: (mark, reader) => h("strong", {}, inline(mark.children, reader)),
  emphasis: (mark, reader) => h("em", {}, inline(mark.children, reader)),
  underline: (mark, reader) => h("u", {}, inline(mark.children, reader)),
  strike: (mark, reader) => h("s", {}, inline(mark.children, reader)),
  code: (mark) => h("code", {}, mark.text),
  spoiler: (mark, reader) => spoiler(inline(mark.children, reader)),
  link: (mark, reader) => link(mark.url, inline(mark.children, reader)),
  time: (mark, reader) => h("span", { class: "stamp" }, timeElement(mark.instant, mark.style, reader.viewer)),
  everyone: (mark) => h("span", { class: "mention" }, mark.text),
  emoji: (mark) => `:${mark.name}:`,
  user: (mark, reader) => userMention(mark.id, reader),
  role: (mark, reader) => roleMention(mark.id, reader),
  channel: (mark, reader) => channelMention(mark.id, reader),
  command: (mark, reader) => commandMention(mark.name, reader),
};

function renderBlock(block, reader) {
  return BLOCKS[block.type](block, reader);
}

function inline(marks, reader) {
  return marks.map((mark) => MARKS[mark.type](mark, reader));
}

/**
 * Leads to a place within, or out by http or https only, and does not say from where; anything else stays words.
 * @param {string} url
 * @param {unknown} words
 */
export function link(url, words) {
  const within = jump(url, [words].flat());
  if (within) return within;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return h("span", {}, words);
  return h("a", { href: parsed.href, target: "_blank", rel: "noreferrer noopener", title: parsed.href }, words);
}

function spoiler(words) {
  const hidden = h("span", { class: "spoiler-words", inert: true }, words);
  const open = h("button", {
    type: "button",
    class: "spoiler-cover",
    "aria-label": t("markdown.spoiler"),
    onclick: () => reveal(wrap, hidden, open),
  });
  const wrap = h("span", { class: "spoiler" }, hidden, open);
  return wrap;
}

function reveal(wrap, hidden, open) {
  hidden.inert = false;
  wrap.classList.add("is-open");
  wrap.tabIndex = -1;
  wrap.focus();
  open.remove();
}
