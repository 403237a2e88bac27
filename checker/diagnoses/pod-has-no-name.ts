import type { Diagnosis } from './diagnosis.ts';

/** A Pod has a name of its own in DNS only with a hostname, and with the Service's name as its subdomain. */
export const podHasNoName: Diagnosis = {
  id: 'pod-has-no-name',
  explains: ['podNameLeadsToPod'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const { pod: name, service } = failure.check.about;
    const pod = evidence.pods.find(
      ({ metadata }) => metadata?.name === name && metadata?.namespace === evidence.namespace,
    );
    const { hostname, subdomain } = pod?.spec ?? {};
    if (!pod || (hostname === name && subdomain === service)) return undefined;
    const field = subdomain === service ? 'hostname' : 'subdomain';
    const says = pod.spec?.[field];
    return {
      because: `the \`${field}\` of Pod ${name} is ${says ? `"${says}"` : 'not written'}, and DNS knows a Pod by \`hostname\` below \`subdomain\`, which is the name of its headless Service: ${name} and ${service}`,
      at: [{ kind: 'Pod', name: name ?? '', path: ['spec', field] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pod ${name} -o jsonpath='{.spec.hostname}.{.spec.subdomain}'`],
    };
  },
};
