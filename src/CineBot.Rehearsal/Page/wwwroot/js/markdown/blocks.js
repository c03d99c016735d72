import { parseInline } from "./inline.js";

// Reads lines into blocks: headings, small print, quotations, lists, code, paragraphs.

/** @typedef {import("./inline.js").Mark} Mark */
/** @typedef {{ type: string, marks?: Mark[], blocks?: Block[], [detail: string]: unknown }} Block */

const FENCE = /```(?:([A-Za-z0-9_+.#-]+)\n)?\n?([\s\S]*?)\n?```/g;
const HEADING = /^(#{1,3}) +(.+?)\s*$/;
const SMALL = /^-# +(.+?)\s*$/;
const QUOTE = /^> ?(.*)$/;
const DEEPEST = 6;
const ITEM = /^( *)(?:([-*])|(\d{1,9})\.) +(.*)$/;

/**
 * @param {string} source
 * @returns {Block[]}
 */
export function parseBlocks(source) {
  const blocks = [];
  let at = 0;
  for (const fence of source.matchAll(FENCE)) {
    if (!fence[2].trim()) continue;
    blocks.push(...parseLines(source.slice(at, fence.index).replace(/\n$/, "")));
    blocks.push({ type: "fence", language: fence[1] ?? "", text: fence[2] });
    at = fence.index + fence[0].length;
    if (source[at] === "\n") at += 1;
  }
  return [...blocks, ...parseLines(source.slice(at))];
}

function parseLines(source, depth = 0) {
  const lines = source.split("\n");
  const blocks = [];
  for (let at = 0; at < lines.length;) {
    const nested = depth < DEEPEST ? (quoteOfRest(lines, at, depth) ?? quote(lines, at, depth) ?? list(lines, at, depth)) : null;
    const read = nested ?? heading(lines, at) ?? paragraph(lines, at);
    if (read.block) blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

/** `>>> ` quotes everything to the end. */
function quoteOfRest(lines, at, depth) {
  if (!lines[at].startsWith(">>> ")) return null;
  const inner = [lines[at].slice(4), ...lines.slice(at + 1)].join("\n");
  return { block: { type: "quote", blocks: parseLines(inner, depth + 1) }, next: lines.length };
}

function quote(lines, at, depth) {
  if (!/^> /.test(lines[at])) return null;
  let next = at;
  while (next < lines.length && /^>(?: |$)/.test(lines[next])) next += 1;
  const inner = lines
    .slice(at, next)
    .map((line) => QUOTE.exec(line)[1])
    .join("\n");
  return { block: { type: "quote", blocks: parseLines(inner, depth + 1) }, next };
}

function heading(lines, at) {
  const title = HEADING.exec(lines[at]);
  if (title) return { block: { type: "heading", level: title[1].length, marks: parseInline(title[2]) }, next: at + 1 };
  const small = SMALL.exec(lines[at]);
  return small && { block: { type: "small", marks: parseInline(small[1]) }, next: at + 1 };
}

function list(lines, at, depth) {
  const first = ITEM.exec(lines[at]);
  if (!first) return null;
  const [indent, ordered] = [first[1].length, first[3] !== undefined];
  const items = [];
  let next = at;
  while (next < lines.length) {
    const item = ITEM.exec(lines[next]);
    if (item && item[1].length <= indent + 1 && (item[3] !== undefined) === ordered && item[1].length >= indent) {
      items.push({ lines: [item[4]] });
    } else if ((item && item[1].length > indent + 1) || (/^ {2,}\S/.test(lines[next]) && next > at)) {
      items.at(-1).lines.push(lines[next].slice(Math.min(indent + 2, /^ */.exec(lines[next])[0].length)));
    } else break;
    next += 1;
  }
  return {
    block: { type: "list", ordered, start: Number(first[3] ?? 1), items: items.map((item) => parseLines(item.lines.join("\n"), depth + 1)) },
    next,
  };
}

function paragraph(lines, at) {
  let next = at;
  while (next < lines.length && lines[next].trim() && (next === at || isPlain(lines[next]))) next += 1;
  if (next === at) return { next: at + 1 };
  return { block: { type: "paragraph", marks: parseInline(lines.slice(at, next).join("\n")) }, next };
}

function isPlain(line) {
  return !HEADING.test(line) && !SMALL.test(line) && !ITEM.test(line) && !/^>(?:>>)? /.test(line);
}
