/** How much of something is asked for: thousandths of a CPU, or bytes. */
export function amountOf(text: string | undefined): number {
  const [, number = '0', suffix = ''] = /^([\d.]+)(\w*)$/.exec(text ?? '0') ?? [];
  return Math.ceil(Number(number) * 1000 * (FACTORS[suffix] ?? 1)) / 1000;
}

const FACTORS: Readonly<Record<string, number>> = {
  m: 0.001,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
};

/** `250m`, `2`. */
export function cpuText(cpus: number): string {
  return Number.isInteger(cpus) ? String(cpus) : `${Math.round(cpus * 1000)}m`;
}

/** In the largest unit that leaves nothing over. */
export function bytesText(bytes: number): string {
  const unit = ['Gi', 'Mi', 'Ki'].find((one) => bytes > 0 && bytes % (FACTORS[one] ?? 1) === 0);
  return unit ? `${bytes / (FACTORS[unit] ?? 1)}${unit}` : String(bytes);
}

/** `16Mi (0%)`. */
export function shareText(amount: number, of: number, text: (amount: number) => string): string {
  return `${text(amount)} (${of > 0 ? Math.trunc((amount / of) * 100) : 0}%)`;
}
