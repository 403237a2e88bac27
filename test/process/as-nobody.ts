/** The account that owns nothing, on Linux and macOS alike for this purpose. */
const NOBODY = 65_534;

/** Runs `work` without root's rights, where the tests run as root; else as whoever runs them, who has none either. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
