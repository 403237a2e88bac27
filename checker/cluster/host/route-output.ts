/** One answer of a routing table. */
export interface Route {
  /** The router a packet is handed to; none where the address is on a network of this machine's own. */
  readonly gateway?: string;
  /** The address is this machine's own. */
  readonly local: boolean;
  /** In the words of the routing table, on one line. */
  readonly said: string;
}

const nowhere = ['blackhole', 'unreachable', 'prohibit', 'throw'];

/** `ip -j route get ADDRESS`, of iproute2. Undefined where the route leads nowhere or none was printed. */
export function readIpRouteJson(output: string): Route | undefined {
  const [route] = JSON.parse(output) as {
    type?: string;
    dst: string;
    gateway?: string;
    via?: { host: string };
    dev?: string;
  }[];
  if (!route || nowhere.includes(route.type ?? '')) return undefined;
  const gateway = route.gateway ?? route.via?.host;
  const said = `${route.dst}${gateway ? ` via ${gateway}` : ''}${route.dev ? ` dev ${route.dev}` : ''}`;
  return { gateway, local: route.type === 'local', said };
}

/** `ip route get ADDRESS`, of iproute2 and BusyBox. */
export function readIpRouteText(output: string): Route | undefined {
  const [line = ''] = output.split('\n');
  const [first = ''] = line.split(' ');
  if (line === '' || nowhere.includes(first)) return undefined;
  const gateway = / via (?:inet6? )?(\S+)/.exec(line)?.[1];
  return { gateway, local: first === 'local', said: line.replace(/ uid \d+.*/, '').trim() };
}

/** `route -n get ADDRESS`, of macOS. It exits with 0 for "not in table" too. */
export function readRouteGet(output: string): Route | undefined {
  const field = (name: string) => new RegExp(`^\\s*${name}: (\\S+)`, 'm').exec(output)?.[1];
  const flags = field('flags') ?? '';
  const interfaceName = field('interface');
  if (!interfaceName || /BLACKHOLE|REJECT/.test(flags)) return undefined;
  const gateway = field('gateway');
  const said = `${field('route to')}${gateway ? ` via ${gateway}` : ''} dev ${interfaceName}`;
  return { gateway, local: /[<,]LOCAL[,>]/.test(flags) || interfaceName === 'lo0', said };
}
