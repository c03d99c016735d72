// Reads the inline part of the chat's markdown into a tree of plain objects. Whatever is not understood stays text.

/** @typedef {{ type: string, children?: Mark[], text?: string, [detail: string]: unknown }} Mark */

const WRAPPED = [
  ["strong", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ["strike", /^~~((?:\\[\s\S]|[^\\])+?)~~/],
  ["spoiler", /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
  ["emphasis", /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
];
const UNDERSCORED = /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/u;
const CODE = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/;
const ESCAPED = /^\\([^0-9A-Za-z\s])/;
const BARE_LINK = /^https?:\/\/[^\s<]*[^<.,:;"'\]\s)*|_~]/;
const POINTED = [
  ["link", /^<(https?:\/\/[^\s>]+)>/, ([, url]) => ({ url, children: [text(url)] })],
  ["time", /^<t:(-?\d{1,15})(?::([tTdDfFsSR]))?>/, ([, seconds, style]) => ({ instant: Number(seconds) * 1000, style: style ?? "f" })],
  ["user", /^<@!?(\d{1,20})>/, ([, id]) => ({ id })],
  ["role", /^<@&(\d{1,20})>/, ([, id]) => ({ id })],
  ["channel", /^<#(\d{1,20})>/, ([, id]) => ({ id })],
  ["command", /^<\/([^:<>]{1,100}):(\d{1,20})>/, ([, name, id]) => ({ name, id })],
  ["emoji", /^<a?:(\w{1,64}):\d{1,20}>/, ([, name]) => ({ name })],
];
const EVERYONE = /^@(everyone|here)(?![\p{L}\p{N}_])/u;
const PLAIN = /^[^\\<*_~|`[@h\n]+/;
const DEEPEST = 12;

/**
 * @param {string} source
 * @param {number} [depth]
 * @returns {Mark[]}
 */
export function parseInline(source, depth = 0) {
  const marks = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const found = depth < DEEPEST ? one(rest, source[at - 1] ?? "", depth) : null;
    const [mark, length] = found ?? [text(PLAIN.exec(rest)?.[0] ?? rest[0]), PLAIN.exec(rest)?.[0].length ?? 1];
    join(marks, mark);
    at += length;
  }
  return marks;
}

function one(rest, before, depth) {
  if (rest[0] === "\n") return [{ type: "break" }, 1];
  return escaped(rest) ?? pointed(rest) ?? everyone(rest) ?? masked(rest, depth) ?? bare(rest, before) ?? code(rest) ?? wrapped(rest, before, depth);
}

function escaped(rest) {
  const match = ESCAPED.exec(rest);
  return match && [text(match[1]), match[0].length];
}

function pointed(rest) {
  if (rest[0] !== "<") return null;
  for (const [type, pattern, details] of POINTED) {
    const match = pattern.exec(rest);
    if (match) return [{ type, ...details(match) }, match[0].length];
  }
  return null;
}

function everyone(rest) {
  const match = rest[0] === "@" ? EVERYONE.exec(rest) : null;
  return match && [{ type: "everyone", text: match[0] }, match[0].length];
}

/** `[words](https://…)`, read by hand: a title full of brackets must not keep a pattern busy. */
function masked(rest, depth) {
  if (rest[0] !== "[") return null;
  const close = closing(rest, 0, "[", "]");
  if (close < 2 || rest[close + 1] !== "(") return null;
  const end = closing(rest, close + 1, "(", ")");
  if (end < 0) return null;
  const url = /^\s*<?(https?:\/\/[^\s<>]+)>?(?:\s+"[^"]*")?\s*$/.exec(rest.slice(close + 2, end))?.[1];
  return url ? [{ type: "link", url, children: parseInline(rest.slice(1, close), depth + 1).filter((mark) => mark.type !== "link") }, end + 1] : null;
}

function closing(source, from, open, close) {
  let level = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === open) level += 1;
    else if (source[at] === close && (level -= 1) === 0) return at;
  }
  return -1;
}

function bare(rest, before) {
  if (rest[0] !== "h" || /[\p{L}\p{N}]/u.test(before)) return null;
  const url = BARE_LINK.exec(rest)?.[0];
  return url ? [{ type: "link", url, children: [text(url)] }, url.length] : null;
}

function code(rest) {
  const match = rest[0] === "`" ? CODE.exec(rest) : null;
  return match && [{ type: "code", text: match[2].trim() || match[2] }, match[0].length];
}

function wrapped(rest, before, depth) {
  for (const [type, pattern] of WRAPPED) {
    const match = pattern.exec(rest);
    if (match) return [{ type, children: parseInline(match[1], depth + 1) }, match[0].length];
  }
  const match = /[\p{L}\p{N}_]/u.test(before) ? null : UNDERSCORED.exec(rest);
  return match && [{ type: "emphasis", children: parseInline(match[1], depth + 1) }, match[0].length];
}

function text(words) {
  return { type: "text", text: words };
}

function join(marks, mark) {
  const last = marks.at(-1);
  if (mark.type === "text" && last?.type === "text") last.text += mark.text;
  else marks.push(mark);
}
