/**
 * Letters without case and accents, so that « cleo » finds « Cléo ».
 * @param {string} words
 */
export const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
