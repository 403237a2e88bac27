import type { Diagnosis } from './diagnosis.ts';
import { refusalLike, serviceAt } from './evidence/objects.ts';

/** An alias leads to a name. An address, a URL or a port is none. */
export const externalNameNotAName: Diagnosis = {
  id: 'external-name-not-a-name',
  explains: ['manifestsAccepted', 'aliasOf'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const refusal = refusalLike(evidence, /spec\.externalName: Invalid value/);
    const object = refusal?.manifest.object ?? serviceAt(failure, evidence);
    const spec = object?.['spec' as keyof typeof object] as { externalName?: string } | undefined;
    const written = spec?.externalName ?? '';
    const what = /^[a-z]+:\/\//i.test(written)
      ? 'a URL'
      : /^[\d.]+$/.test(written)
        ? 'an address'
        : /:\d+$/.test(written)
          ? 'a name with a port'
          : undefined;
    if (what === undefined) return undefined;
    return {
      because: `externalName is ${what} (${written}), and an alias (CNAME) can only lead to a name: no scheme, no port, no address`,
      at: [{ kind: 'Service', name: object?.metadata?.name ?? '', path: ['spec', 'externalName'] }],
      tryThis: ['kubectl explain service.spec.externalName'],
    };
  },
};
