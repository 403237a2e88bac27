import type { V1Service } from '@kubernetes/client-node';
import type { Door, KubernetesApi } from '../cluster.ts';
import type { Opening } from './addresses.ts';
import { reportEvent, setIngress } from './status.ts';

export { openAll } from './addresses.ts';

/** Writes the address where `kubectl get service` shows it, or why there is none where `kubectl describe` does. */
export async function tellOpening(api: KubernetesApi, service: V1Service, opening: Opening): Promise<void> {
  if ('address' in opening) await setIngress(api, service, opening.address);
  else await reportEvent(api, service, opening);
}

/** Closes the doors; a Service that still is loses its address. */
export async function takeAddress(
  api: KubernetesApi,
  { service, doors }: { readonly service: V1Service; readonly doors: readonly Door[] },
  isDeleted: boolean,
): Promise<void> {
  await Promise.all(doors.map((door) => door.close()));
  if (!isDeleted) await setIngress(api, service, undefined);
}
