import type { V1Secret } from '@kubernetes/client-node';
import { setDefault } from './unset.ts';

/** `stringData` is for writing only: it is kept, encoded, as `data`. Source: Kubernetes pkg/apis/core/v1. */
export function defaultSecret(secret: V1Secret): void {
  setDefault(secret, 'type', 'Opaque');
  if (secret.stringData === undefined) return;
  const encoded = Object.entries(secret.stringData).map(([key, value]) => [key, base64(value)]);
  secret.data = { ...secret.data, ...Object.fromEntries(encoded) };
  delete secret.stringData;
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
