import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { answersLook } from './every-pod.ts';

/** The innermost layer: the ClusterIP, asked from a Pod. */
export function clusterIpAnswers(options: CheckOptions & { service: string; port: number }): Check {
  const { service: name, port } = options;
  return defineCheck(options, {
    id: 'cluster-ip-answers',
    kind: 'clusterIpAnswers',
    claim: `Layer 1: the ClusterIP of Service ${name} answers a Pod on port ${port}`,
    reach: 'pod',
    about: { service: name },
    judge: (run) =>
      run.eventuallyAnswers(async (): Promise<Look> => {
        const address = (await run.objects.service(run.namespace, name))?.spec?.clusterIP;
        if (!address || address === 'None')
          return { holds: false, expected: 'a ClusterIP', seen: 'none allocated', hopeless: true };
        const look = await answersLook(run, name, { from: 'pod', ...run.visitor }, `http://${address}:${port}`);
        return look.holds ? { ...look, seen: `${address}:${port}: ${look.seen}` } : look;
      }),
  });
}
