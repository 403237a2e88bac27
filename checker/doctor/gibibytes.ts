/** E.g. `3.9 GiB`; rounded down, so that too little never looks like enough. */
export function gibibytes(bytes: number): string {
  return `${Math.floor((bytes / 1024 ** 3) * 10) / 10} GiB`;
}
