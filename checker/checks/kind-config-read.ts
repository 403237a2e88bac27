import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The reader's kind config can be read, and asks for at least one port of this machine. */
export function kindConfigRead(options: CheckOptions): Check {
  return defineCheck(options, {
    id: 'kind-config-read',
    kind: 'kindConfigRead',
    claim: 'kind-config.yaml is a kind config that maps ports',
    reach: 'api',
    about: {},
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const config = run.kindConfig;
        const expected = 'nodes with extraPortMappings';
        if (!config) return { holds: false, expected, seen: 'no kind config', hopeless: true };
        if (config.mistake) return { holds: false, expected, seen: config.mistake.message, hopeless: true };
        const seen = config.hostPorts.map(({ hostPort, nodePort }) => `${hostPort} → ${nodePort}`).join(', ');
        return seen === ''
          ? { holds: false, expected, seen: 'no mapping for TCP', hopeless: true }
          : { holds: true, seen };
      }),
  });
}
