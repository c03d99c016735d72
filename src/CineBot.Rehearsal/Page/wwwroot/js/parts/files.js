/** Discord's own limit for one file. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * A file as it goes over the wire.
 * @param {File} file
 * @returns {Promise<{ filename: string, content_type: string, base64: string }>}
 */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve({ filename: file.name, content_type: file.type || "application/octet-stream", base64: String(reader.result).split(",")[1] ?? "" });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
