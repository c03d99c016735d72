import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";

const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/;

// Where the bot says that posters lie; the stand-in for their host is this server.
const POSTER = /^https:\/\/image\.tmdb\.org\/t\/p\/w185\/([A-Za-z0-9]{1,64})\.(?:jpg|png|webp)$/;

/** @param {any} thumbnail */
export function renderThumbnail(thumbnail) {
  return h("div", { class: "thumbnail" }, picture(thumbnail.media, thumbnail.description, thumbnail.spoiler));
}

/** @param {any[]} items */
export function renderGallery(items) {
  return h(
    "div",
    { class: `gallery is-${Math.min(items.length, 4)}` },
    items.map((item) => picture(item.media, item.description, item.spoiler)),
  );
}

/** @param {any} file a component of type 13 */
export function renderFile(file) {
  return download(file.file?.url, file.name ?? "", file.size);
}

/** Files of a message of the old layout. @param {any[]} attachments */
export function renderAttachments(attachments) {
  return attachments.map((file) =>
    PICTURE.test(file.content_type ?? "") && isOurs(file.url)
      ? h("div", { class: "gallery is-1" }, picture({ url: file.url, content_type: file.content_type }, file.description ?? file.filename, false))
      : download(file.url, file.filename, file.size),
  );
}

/** A picture of this server, or the words for one that lies elsewhere: the page asks nobody else for anything. */
function picture(media, description, spoiler) {
  const words = description || t("media.untitled");
  const url = posterHere(media?.url);
  if (!isOurs(url))
    return h(
      "figure",
      { class: "absent-picture", title: media?.url },
      icon("image"),
      h("figcaption", {}, words, h("span", { class: "soft" }, ` ${t("media.elsewhere")}`)),
    );
  const image = h("img", { class: "picture", src: url, alt: words, loading: "lazy", decoding: "async" });
  return spoiler ? covered(image) : image;
}

function covered(image) {
  const cover = h("button", { type: "button", class: "picture-cover", onclick: () => cover.replaceWith(image) }, icon("eye"), t("markdown.spoiler"));
  return cover;
}

function download(url, name, size) {
  const words = [icon("file"), h("span", { class: "file-name" }, name), typeof size === "number" && h("span", { class: "soft" }, sizeWords(size))];
  return isOurs(url) ? h("a", { class: "file", href: url, download: name }, words) : h("p", { class: "file" }, words);
}

function sizeWords(bytes) {
  const [value, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
    unitDisplay: unit === "byte" ? "long" : "short",
  }).format(value);
}

function posterHere(url) {
  const poster = typeof url === "string" ? POSTER.exec(url) : null;
  return poster ? `/page/posters/${poster[1]}` : url;
}

function isOurs(url) {
  const parsed = typeof url === "string" ? URL.parse(url, location.href) : null;
  return parsed?.origin === location.origin;
}
