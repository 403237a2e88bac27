/** Ends the task here, so that the browser can draw and listen before what follows. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
