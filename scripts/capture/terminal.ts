/** Where the steps of a capture are typed. */
export interface Terminal {
  /** Why a command cannot be typed here; undefined where it can. */
  whyNot(command: string): string | undefined;
  /** Types a command and waits for its end; after `limitMs` it is stopped, and its exit code is 124. */
  type(command: string, limitMs: number): Promise<Printed>;
  /** Starts a command that goes on running, until the terminal is closed. */
  start(command: string): Running;
  close(): Promise<void>;
}

export interface Printed {
  /** Both streams as a terminal shows them, without empty lines at the end. */
  readonly output: string;
  readonly exit: number;
}

export interface Running {
  /** What it has printed so far. */
  printed(): string;
}
