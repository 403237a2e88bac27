import { hostname } from './applets/hostname.ts';
import { notSimulated } from './applets/not-simulated.ts';
import { sleep } from './applets/sleep.ts';
import { later } from './later.ts';
import type { Programs } from './program.ts';
import type { ImageContent } from './shell-image.ts';

/** BusyBox's own programs for the network and the clock; its text tools come with the shell. */
export const busyboxPrograms: Programs = {
  sleep,
  hostname,
  wget: later(async () => (await import('./applets/wget.ts')).wget),
  nslookup: later(async () => (await import('./applets/nslookup.ts')).nslookup),
  httpd: later(async () => (await import('./applets/httpd.ts')).httpd),
  nc: notSimulated('nc', 'only HTTP travels there; use wget, or httpd to serve'),
  ping: notSimulated('ping', 'only HTTP travels there; use wget'),
  telnet: notSimulated('telnet', 'only HTTP travels there; use wget'),
  // A shell that is killed ends at once, so its traps never run.
  trap: async () => 0,
};

/** Starts a shell, which ends at once without a terminal: the container of a Pod without a command is Completed. */
export const busyboxImage: ImageContent = {
  entrypoint: [],
  command: ['sh'],
  shells: ['sh', 'ash'],
  programs: busyboxPrograms,
  files: {},
};
