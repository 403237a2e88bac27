import { isAlive, nameOf } from '../run/pods.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type HoldsNot } from './check.ts';
import { answersLook } from './every-pod.ts';

/** `localhost:PORT` answers, and by way of the Service's nodePort: nothing else in the cluster claims that port. */
export function hostPortAnswers(options: CheckOptions & { service: string; port: number }): Check {
  const { service, port } = options;
  return defineCheck(options, {
    id: 'host-port-answers',
    kind: 'hostPortAnswers',
    claim: `Service ${service} answers on localhost:${port}`,
    reach: 'host',
    about: { service },
    needs: ['hostPorts'],
    judge: (run) =>
      run.eventuallyAnswers(async () => {
        const look = await answersLook(run, service, { from: 'host' }, `http://localhost:${port}`);
        return look.holds ? ((await answeredByAnotherWay(run, port)) ?? look) : look;
      }),
  });
}

/** An answer alone does not prove a nodePort: a `hostPort` or `hostNetwork` Pod, or an external IP, answers just like one. */
async function answeredByAnotherWay(run: CheckRun, hostPort: number): Promise<HoldsNot | undefined> {
  const nodePort = run.cluster.hostPorts.find((mapped) => mapped.hostPort === hostPort)?.nodePort ?? hostPort;
  const [pods, services] = await Promise.all([run.objects.pods(), run.objects.services()]);
  const pod = pods.find((candidate) => isAlive(candidate) && claimsHostPort(candidate.spec, nodePort));
  const other = services.find(
    ({ spec }) => spec?.externalIPs?.length && spec.ports?.some(({ port }) => port === nodePort),
  );
  if (!pod && !other) return undefined;
  const seen = pod
    ? `Pod ${nameOf(pod)} takes port ${nodePort} of the node for itself`
    : `Service ${nameOf(other ?? {})} takes it by externalIPs`;
  return { holds: false, expected: 'an answer by way of the nodePort', seen, hopeless: true };
}

type PodSpec = { hostNetwork?: boolean; containers?: { ports?: { hostPort?: number; containerPort: number }[] }[] };

function claimsHostPort(spec: PodSpec | undefined, port: number): boolean {
  const ports = (spec?.containers ?? []).flatMap((container) => container.ports ?? []);
  return ports.some((declared) => declared.hostPort === port || (spec?.hostNetwork && declared.containerPort === port));
}
