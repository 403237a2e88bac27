import { generate } from 'selfsigned';

/** A certificate for this machine's loopback alone, and its key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const HOUR_MS = 3_600_000;

/**
 * Made anew for every cluster. kubectl sends its token over TLS only (client-go, `IsConfigTransportTLS`), and trusts
 * this certificate because the kubeconfig beside it has it.
 */
export async function makeCertificate(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'gatehouse' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - HOUR_MS),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { cert, key };
}
