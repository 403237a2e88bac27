import { edited, type Hostile } from '../hostile.ts';

const IMAGE = 'image: nginxdemos/hello:plain-text';

/** The answer's Pods run this instead. */
function running(script: string, more = ''): Hostile['handIn'] {
  const command = `command: ["sh", "-c", ${JSON.stringify(script)}]`;
  return edited('deployment.yaml', IMAGE, `image: busybox:1.37\n          ${command}${more}`);
}

function probed(script: string): Hostile['handIn'] {
  const command = JSON.stringify(['sh', '-c', script]);
  return edited('deployment.yaml', IMAGE, `${IMAGE}\n          readinessProbe: {exec: {command: ${command}}}`);
}

/** Programs that never end; a cluster in memory bounds most of them itself, and time ends the others. */
export const PROGRAMS: readonly Hostile[] = [
  { threat: 'a loop', handIn: running('while true; do :; done'), named: { oneOf: ['image-differs', 'time-limit'] } },
  { threat: 'endless output', handIn: running('yes'), named: { oneOf: ['container-keeps-ending', 'time-limit'] } },
  {
    threat: 'endless output in a loop',
    handIn: running('while true; do echo more; done'),
    named: { oneOf: ['image-differs', 'time-limit'] },
  },
  {
    threat: 'a fork bomb',
    handIn: running(':(){ :|:& };:'),
    named: { oneOf: ['container-keeps-ending', 'time-limit'] },
  },
  { threat: 'sleep without end', handIn: running('sleep infinity'), named: { oneOf: ['image-differs', 'time-limit'] } },
  {
    threat: 'a file without end',
    handIn: running('while true; do echo more >> /tmp/x; done'),
    named: { oneOf: ['image-differs', 'time-limit'] },
  },
  {
    threat: 'a file of endless output',
    handIn: running('yes > /tmp/x'),
    named: { oneOf: ['container-keeps-ending', 'time-limit'] },
  },
  {
    threat: 'a regular expression that backtracks',
    handIn: running('[[ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! =~ ^(a+)+$ ]]; sleep infinity'),
    named: { oneOf: ['image-differs', 'time-limit'] },
  },
  {
    threat: 'sed in a loop',
    handIn: running('echo a | sed ":a;s/a/aa/;ba"'),
    // The shell ends it after so many rounds, which a fast machine reaches in time.
    named: { oneOf: ['container-keeps-ending', 'image-differs', 'time-limit'] },
  },
  {
    threat: 'a page without end',
    handIn: running('mkdir /w; head -c 1000000000 /dev/zero > /w/index.html; httpd -f -p 80 -h /w'),
    named: { oneOf: ['image-differs', 'time-limit'] },
  },
  {
    threat: 'a probe that sleeps',
    handIn: probed('sleep infinity'),
    named: { oneOf: ['pods-never-ready', 'time-limit'] },
  },
  {
    threat: 'a probe that loops',
    handIn: probed('while true; do :; done'),
    named: { oneOf: ['pods-never-ready', 'time-limit'] },
  },
];
