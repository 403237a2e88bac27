import type { AdmissionRule, Finding } from '../rule.ts';
import { elements, field, type Part } from '../shapes.ts';

/** Where kind, and the embedded cluster, have their Pods: https://kind.sigs.k8s.io/docs/user/configuration/#networking. */
const PODS = /^10\.244\.\d{1,3}\.\d{1,3}$/;

/** Nothing is sent to where no Pod is: not to this machine, its neighbours, or a cloud's metadata. */
export const addressOutside: AdmissionRule = {
  name: 'address-outside',
  find({ object }) {
    const whole: Part = { value: object, path: [] };
    if (object.kind === 'Service')
      return [...outsideAddresses(field(whole, 'spec')), ...outsideName(field(whole, 'spec'))];
    if (object.kind === 'EndpointSlice')
      return elements(field(whole, 'endpoints')).flatMap((endpoint) =>
        elements(field(endpoint, 'addresses')).flatMap(outside),
      );
    if (object.kind === 'Endpoints')
      return elements(field(whole, 'subsets')).flatMap((subset) =>
        ['addresses', 'notReadyAddresses'].flatMap((name) =>
          elements(field(subset, name)).flatMap((address) => outside(field(address, 'ip'))),
        ),
      );
    return [];
  },
};

function outside({ value, path }: Part): Finding[] {
  if (typeof value === 'string' && PODS.test(value)) return [];
  return [{ path, message: `${shown(value)} is no address of a Pod (10.244.0.0/16)` }];
}

function outsideAddresses(spec: Part): Finding[] {
  return elements(field(spec, 'externalIPs')).map(({ path }) => ({
    path,
    message: "externalIPs take other machines' addresses (CVE-2020-8554)",
  }));
}

/** An address, or a text that is no name, is a mistake and leads nowhere; a name of the world's DNS would be asked for there. */
function outsideName(spec: Part): Finding[] {
  const { value, path } = field(spec, 'externalName');
  if (typeof value !== 'string' || /^[\d.]+$|[/:]/.test(value)) return [];
  const name = value.replace(/\.$/, '').toLowerCase();
  if (!name.includes('.') || /\.svc(?:\.cluster\.local)?$/.test(name)) return [];
  return [{ path, message: `${shown(value)} is a name outside of the cluster` }];
}

function shown(value: unknown): string {
  return String(value).slice(0, 100);
}
