/** What there is to tell of a request. */
export interface Told {
  /** 0 where nobody answered. */
  readonly status: number;
  readonly size: number;
  readonly seconds: number;
  readonly address: string;
  readonly port: number;
  readonly url: URL | string;
}

/** curl's `-w`: a variable that is not known is left away, as there. */
export function writeOut(format: string, { status, size, seconds, address, port, url }: Told): string {
  const variables: Readonly<Record<string, string>> = {
    http_code: String(status).padStart(3, '0'),
    response_code: String(status).padStart(3, '0'),
    size_download: String(size),
    time_total: seconds.toFixed(6),
    remote_ip: address,
    remote_port: String(port),
    url_effective: String(url),
  };
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' };
  return format
    .replaceAll(/%\{(\w+)\}/g, (_all, name: string) => (Object.hasOwn(variables, name) ? (variables[name] ?? '') : ''))
    .replaceAll('%%', '%')
    .replaceAll(/\\([ntr\\])/g, (_all, sign: string) => escapes[sign] ?? sign);
}
