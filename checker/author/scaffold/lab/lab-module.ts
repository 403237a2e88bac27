import { isSameImage } from '../../../run/images.ts';
import { type LabSpec, labId } from './lab-spec.ts';
import { quoted } from './quoted.ts';
import type { CheckLine } from './types/taught-type.ts';
import { TYPES } from './types/types.ts';

/** What the checks know a Pod by (`checker/probes/answer.ts`). */
export const TELLING_IMAGE = 'nginxdemos/hello:plain-text';

/** The text of `lab.ts`. */
export function labModule(spec: LabSpec): string {
  const { needs, visitor } = TYPES[spec.service.type];
  const checks = checksOf(spec);
  return [
    ...importsOf(checks),
    '',
    ...constantsOf(spec, checks),
    '',
    'export default defineLab({',
    `  id: ${quoted(labId(spec))},`,
    `  title: ${quoted(spec.title)},`,
    `  lesson: ${quoted(spec.lesson)},`,
    '  minutes: 15,',
    `  needs: [${needs.map(quoted).join(', ')}],`,
    '  namespace,',
    `  hostPorts: [${spec.service.type === 'NodePort' ? '{ hostPort: gate, nodePort: gate }' : ''}],`,
    '  images: [image],',
    `  visitor: ${visitor},`,
    '  checks: [',
    ...checks.map(({ name, options }) => `    ${name}({ ${options} }),`),
    '  ],',
    '  hints,',
    '  why,',
    '  diagnoses: allDiagnoses,',
    '});',
    '',
  ].join('\n');
}

/** Those that send requests are left out where no Pod would say who it is. */
function checksOf(spec: LabSpec): CheckLine[] {
  const { deployment, service } = spec;
  const tells = isSameImage(deployment.image, TELLING_IMAGE);
  const byName = {
    name: 'targetPortByName',
    file: 'target-port-by-name',
    options: `service, name: ${quoted(String(service.targetPort))}, buildsOn: ['endpoints']`,
  };
  const all: CheckLine[] = [
    {
      name: 'deploymentReady',
      file: 'deployment-ready',
      options: `deployment, replicas: ${deployment.replicas}, image`,
    },
    { name: 'serviceType', file: 'service-type', options: `service, type: ${quoted(service.type)}` },
    { name: 'servicePort', file: 'service-port', options: "service, port, buildsOn: ['service-type']" },
    { name: 'serviceSelects', file: 'service-selects', options: "service, deployment, buildsOn: ['service-type']" },
    {
      name: 'serviceEndpoints',
      file: 'service-endpoints',
      options: "service, deployment, buildsOn: ['deployment-ready', 'selects']",
    },
    ...(typeof service.targetPort === 'string' ? [byName] : []),
    ...TYPES[service.type].checks(spec),
  ];
  return all.filter(({ asks = false }) => tells || !asks);
}

function importsOf(checks: readonly CheckLine[]): string[] {
  const ofChecks = checks.map(({ name, file }) => `import { ${name} } from 'gatehouse/checks/${file}';`);
  const byFile = ofChecks.toSorted((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  return [
    ...byFile,
    "import { allDiagnoses } from 'gatehouse/diagnoses/all';",
    "import { defineLab } from 'gatehouse/lab/lab';",
    "import { hints, why } from './words.ts';",
  ];
}

function pathOf(line: string): string {
  return line.split("'")[1] ?? '';
}

/** Only those that a check names. */
function constantsOf({ namespace, deployment, service }: LabSpec, checks: readonly CheckLine[]): string[] {
  const named = new Set(checks.flatMap(({ options }) => options.match(/\w+/g) ?? []));
  const own: Record<string, string> = {
    name: quoted(`${service.name}.${namespace}`),
    claim: quoted(`Service ${service.name} answers a Pod on port ${service.port}`),
    gate: String(service.nodePort),
    url: quoted(`http://localhost:${service.nodePort}`),
  };
  return [
    `const namespace = ${quoted(namespace)};`,
    `const deployment = ${quoted(deployment.name)};`,
    `const service = ${quoted(service.name)};`,
    `const image = ${quoted(deployment.image)};`,
    `const port = ${service.port};`,
    ...Object.entries(own).flatMap(([constant, value]) =>
      named.has(constant) ? [`const ${constant} = ${value};`] : [],
    ),
  ];
}
