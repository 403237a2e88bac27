import { en } from 'zod/locales';
import * as z from 'zod/mini';
import type { HostPort } from '../cluster/cluster.ts';
import { isKindConfig } from './kind-config-in.ts';
import type { FieldPath, Sheet, Submission } from './manifest.ts';

// The small zod, since this runs in a lesson's page too; it speaks no language of itself.
z.config(en());

const port = z.int().check(z.minimum(1), z.maximum(65_535));

const mappingSchema = z.strictObject({
  containerPort: port,
  hostPort: port,
  /** Whatever it says, the checker's clusters listen on this machine's own 127.0.0.1. */
  listenAddress: z.optional(z.string()),
  protocol: z.optional(z.enum(['TCP', 'UDP', 'SCTP', 'tcp', 'udp', 'sctp'])),
});

/** The part of kind's `v1alpha4` config that a lab may ask for (https://kind.sigs.k8s.io/docs/user/configuration/). */
const configSchema = z.strictObject({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.optional(z.string()),
  nodes: z.optional(
    z
      .array(
        z.strictObject({
          role: z.optional(z.enum(['control-plane'])),
          extraPortMappings: z.optional(z.array(mappingSchema)),
        }),
      )
      .check(z.maxLength(1)),
  ),
});

/** What a reader's kind config comes to. */
export interface ReadKindConfig {
  readonly sheet: Sheet;
  /** Of the TCP mappings; none where it could not be read. */
  readonly hostPorts: readonly HostPort[];
  /** What keeps it from being read, with the place. */
  readonly mistake?: { readonly message: string; readonly path: FieldPath };
  /** Mappings for another protocol than HTTP travels over. */
  readonly others: readonly { readonly hostPort: number; readonly protocol: string; readonly path: FieldPath }[];
}

/** Undefined where the submission has no kind config. */
export function readKindConfig({ sheets }: Pick<Submission, 'sheets'>): ReadKindConfig | undefined {
  const sheet = sheets.find(isKindConfig);
  if (!sheet) return undefined;
  const { data, error } = configSchema.safeParse(sheet.value);
  if (!data) return { sheet, hostPorts: [], others: [], mistake: mistakeOf(error) };
  const mappings = data.nodes?.[0]?.extraPortMappings ?? [];
  const isTcp = ({ protocol }: (typeof mappings)[number]): boolean => (protocol ?? 'TCP').toUpperCase() === 'TCP';
  return {
    sheet,
    hostPorts: mappings.filter(isTcp).map(({ hostPort, containerPort }) => ({ hostPort, nodePort: containerPort })),
    others: mappings.flatMap((mapping, index) =>
      isTcp(mapping)
        ? []
        : [
            {
              hostPort: mapping.hostPort,
              protocol: mapping.protocol ?? '',
              path: ['nodes', 0, 'extraPortMappings', index, 'protocol'],
            },
          ],
    ),
  };
}

function mistakeOf({ issues }: z.core.$ZodError): { message: string; path: FieldPath } {
  const [issue] = issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const home = key === 'extraPortMappings' || key in mappingSchema.shape ? '; look at its indent' : '';
    const where = path.length > 0 ? path.join('.') : 'the config';
    return { message: `${where} has no field \`${key}\` that this lab reads${home}`, path: [...path, key] };
  }
  return { message: `${path.join('.') || 'the config'}: ${issue?.message ?? 'cannot be read'}`, path };
}
