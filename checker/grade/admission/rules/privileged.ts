import { containersOf, podSpecOf } from '../pods.ts';
import type { AdmissionRule, Finding } from '../rule.ts';
import { elements, field, type Part } from '../shapes.ts';

/** Capabilities that Pod Security's `baseline` level lets a container add (Kubernetes docs, Pod Security Standards). */
const BASELINE: ReadonlySet<unknown> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** Rights on the node that Pod Security's `baseline` level keeps from every Pod. */
export const privileged: AdmissionRule = {
  name: 'privileged',
  find(manifest) {
    const spec = podSpecOf(manifest);
    if (!spec) return [];
    const pod = field(spec, 'securityContext');
    return [
      ...loosened(pod),
      ...containersOf(spec).flatMap((container) => ofContainer(field(container, 'securityContext'))),
    ];
  },
};

function ofContainer(context: Part): Finding[] {
  const added = elements(field(context, 'capabilities', 'add')).filter(({ value }) => !BASELINE.has(value));
  return [
    ...when(field(context, 'privileged'), (value) => value !== false, 'a privileged container has the whole node'),
    ...when(field(context, 'procMount'), (value) => value !== 'Default', "procMount unmasks the node's /proc"),
    ...added.map(({ path, value }) => ({
      path,
      message: `no lab asks for the capability ${String(value).slice(0, 40)}`,
    })),
    ...loosened(context),
  ];
}

/** What a Pod and a container can both say. */
function loosened(context: Part): Finding[] {
  const profile = (name: string): Finding[] =>
    when(field(context, name, 'type'), (value) => value === 'Unconfined', `${name} takes a fence of the kernel's away`);
  const sysctls = elements(field(context, 'sysctls'));
  return [
    ...profile('seccompProfile'),
    ...profile('appArmorProfile'),
    ...when(field(context, 'seLinuxOptions'), () => true, 'no lab asks for seLinuxOptions'),
    ...when(
      field(context, 'windowsOptions', 'hostProcess'),
      (value) => value !== false,
      'hostProcess is the node itself',
    ),
    ...sysctls.map(({ path }) => ({ path, message: "sysctls turn the node's own screws" })),
  ];
}

function when({ value, path }: Part, isBad: (value: unknown) => boolean, message: string): Finding[] {
  return value !== undefined && value !== null && isBad(value) ? [{ path, message }] : [];
}
