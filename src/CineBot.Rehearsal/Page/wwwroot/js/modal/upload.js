import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { LARGEST_FILE, readFile } from "../parts/files.js";

/**
 * Files to send along.
 * @param {any} component
 * @param {{ id: string, required: boolean, describedBy: string }} field
 * @returns {import("./fields.js").Input}
 */
export function makeUpload(component, { id, required, describedBy }) {
  const [least, most] = [required ? (component.min_values ?? 1) : 0, component.max_values ?? 1];
  const input = /** @type {HTMLInputElement} */ (
    h("input", {
      type: "file",
      id,
      class: "input",
      multiple: most > 1,
      accept: component.file_types?.join(","),
      "aria-describedby": describedBy,
      "aria-required": required ? "true" : null,
    })
  );
  const files = () => [...input.files];
  return {
    element: input,
    value: () => Promise.all(files().map(readFile)),
    focus: () => input.focus(),
    isTouched: () => files().length > 0,
    problem: () => {
      if (files().length < least) return t("form.no_file", { n: least });
      if (files().length > most) return t("form.too_many_files", { n: most });
      return files().some((file) => file.size > LARGEST_FILE) ? t("form.file_too_large") : "";
    },
  };
}
