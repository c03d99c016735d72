import { h } from "../base/dom.js";

/**
 * Somebody's face, drawn by the rehearsal; their name always stands beside it, so it has no words of its own.
 * @param {{ face?: string, bot?: boolean } | undefined} person
 * @param {string} [size] a class: small, large
 */
export function face(person, size = "") {
  return person?.face
    ? h("img", { class: `face ${size}`, src: person.face, alt: "", width: 40, height: 40, loading: "lazy", decoding: "async" })
    : h("span", { class: `face face-unknown ${size}`, "aria-hidden": "true" });
}
