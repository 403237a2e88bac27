/** In the place of `node:zlib` in a page: the shell's gzip is not there, as little as the program it would need. */
export function gunzipSync(): never {
  throw new Error('gzip is not there in a page');
}

export const gzipSync = gunzipSync;
export const constants = {};
