const MOST_TRIES = 5;

/**
 * A write that says no resourceVersion is tried again when a controller has written in between, as API servers do.
 * @param attempt reads the object anew each time
 */
export async function undisturbed<T>(resourceVersion: string | undefined, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const { code, body } = error as { code?: unknown; body?: { message?: string } };
      const isDisturbed = code === 409 && /was modified|has been modified/.test(body?.message ?? String(error));
      if (!isDisturbed || resourceVersion !== undefined || tries === MOST_TRIES) throw error;
    }
  }
}
