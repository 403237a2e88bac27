import type { KubernetesObject } from '@kubernetes/client-node';
import type { Column } from './column.ts';
import { ANY_KIND } from './columns/any-kind.ts';
import { CONFIG_MAP } from './columns/config-map.ts';
import { DEPLOYMENT } from './columns/deployment.ts';
import { ENDPOINT_SLICE } from './columns/endpoint-slice.ts';
import { ENDPOINTS } from './columns/endpoints.ts';
import { EVENT } from './columns/event.ts';
import { INGRESS } from './columns/ingress.ts';
import { INGRESS_CLASS } from './columns/ingress-class.ts';
import { NAMESPACE } from './columns/namespace.ts';
import { NODE } from './columns/node.ts';
import { POD } from './columns/pod.ts';
import { REPLICA_SET } from './columns/replica-set.ts';
import { SECRET } from './columns/secret.ts';
import { SERVICE } from './columns/service.ts';
import { SERVICE_ACCOUNT } from './columns/service-account.ts';

const COLUMNS: ReadonlyMap<string, readonly Column<KubernetesObject>[]> = new Map<
  string,
  readonly Column<KubernetesObject>[]
>([
  ['ConfigMap', CONFIG_MAP],
  ['Deployment', DEPLOYMENT],
  ['EndpointSlice', ENDPOINT_SLICE],
  ['Endpoints', ENDPOINTS],
  ['Event', EVENT],
  ['Ingress', INGRESS],
  ['IngressClass', INGRESS_CLASS],
  ['Namespace', NAMESPACE],
  ['Node', NODE],
  ['Pod', POD],
  ['ReplicaSet', REPLICA_SET],
  ['Secret', SECRET],
  ['Service', SERVICE],
  ['ServiceAccount', SERVICE_ACCOUNT],
]);

/** The columns that `kubectl get` shows of a kind, those of `-o wide` among them. */
export function columnsOfKind(kind: string): readonly Column<KubernetesObject>[] {
  return COLUMNS.get(kind) ?? ANY_KIND;
}
