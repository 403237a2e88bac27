import type { V1Node, V1Service } from '@kubernetes/client-node';
import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { answersLook } from './every-pod.ts';

/** The middle layer: the nodePort at a node's address, asked from a Pod, since not every machine reaches its nodes. */
export function nodePortAnswers(options: CheckOptions & { service: string; port: number }): Check {
  const { service: name, port } = options;
  return defineCheck(options, {
    id: 'node-port-answers',
    kind: 'nodePortAnswers',
    claim: `Layer 2: Service ${name} has a nodePort, and it answers at a node`,
    reach: 'pod',
    about: { service: name },
    needs: ['nodePort'],
    judge: (run) =>
      run.eventuallyAnswers(async (): Promise<Look> => {
        const nodePort = nodePortOf(await run.objects.service(run.namespace, name), port);
        if (!nodePort) return { holds: false, expected: 'a nodePort', seen: 'none allocated', hopeless: true };
        const address = nodeAddress(await run.objects.nodes());
        if (!address) return { holds: false, expected: 'a node with an InternalIP', seen: 'none' };
        const look = await answersLook(run, name, { from: 'pod', ...run.visitor }, `http://${address}:${nodePort}`);
        return look.holds ? { ...look, seen: `${address}:${nodePort}: ${look.seen}` } : look;
      }),
  });
}

export function nodePortOf(service: V1Service | undefined, port: number): number | undefined {
  return service?.spec?.ports?.find((candidate) => candidate.port === port)?.nodePort;
}

export function nodeAddress(nodes: readonly V1Node[]): string | undefined {
  return nodes.flatMap((node) => node.status?.addresses ?? []).find(({ type }) => type === 'InternalIP')?.address;
}
