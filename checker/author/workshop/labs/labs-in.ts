import type { V1Deployment, V1Service } from '@kubernetes/client-node';
import type { Lines, Section } from '../../notes/notes.ts';
import { TELLING_IMAGE } from '../../scaffold/lab/lab-module.ts';
import { type LabSpec, labId, type ServiceSpec } from '../../scaffold/lab/lab-spec.ts';
import type { Doubt } from '../plan.ts';
import { slugs } from '../slugs.ts';
import { manifestsIn, type NotedObject } from './manifests-in.ts';

export interface FoundLab {
  readonly id: string;
  readonly spec: LabSpec;
  readonly from?: Lines;
}

interface LessonSections {
  readonly lesson: string;
  readonly sections: readonly Section[];
}

const MOST = 20;

/** A lab for each Service of the notes with its Deployment, at most one a lesson; an example where there is none. */
export function labsIn(lessons: readonly LessonSections[]): { labs: FoundLab[]; doubts: Doubt[] } {
  const deployments = lessons.flatMap(({ sections }) =>
    manifestsIn(sections).filter(({ object }) => object.kind === 'Deployment'),
  );
  const found = lessons.flatMap((lesson) => pairIn(lesson, deployments)).slice(0, MOST);
  const doubts: Doubt[] = found.flatMap(({ doubt }) => (doubt ? [doubt] : []));
  if (found.length === 0) {
    const lesson = lessons[0]?.lesson ?? 'notes';
    const text = 'the notes write out no Deployment with its Service; lab 1 is an example to be made into one of yours';
    return { labs: [{ id: '01-first-lab', spec: example(lesson) }], doubts: [{ text }] };
  }
  const names = slugs(found.map(({ spec }) => spec.service.name));
  const labs = found.map(({ spec, from }, index) => {
    const slug = names[index] ?? 'lab';
    const numbered = { ...spec, number: index + 1, slug, namespace: slug };
    return { id: labId(numbered), spec: numbered, from };
  });
  return { labs, doubts };
}

interface Pair {
  readonly spec: LabSpec;
  readonly from: Lines;
  readonly doubt?: Doubt;
}

/** The Deployment may be in another lesson; the nearest one, in their order, is meant. */
function pairIn({ lesson, sections }: LessonSections, deployments: readonly NotedObject[]): Pair[] {
  const objects = manifestsIn(sections);
  for (const service of objects.filter(({ object }) => object.kind === 'Service')) {
    const deployment = nearest(
      service,
      deployments.filter((candidate) => leadsTo(service, candidate)),
    );
    const pair = deployment && pairOf(lesson, deployment, service);
    if (pair) return [pair];
  }
  return [];
}

function nearest({ at }: NotedObject, candidates: readonly NotedObject[]): NotedObject | undefined {
  const away = (other: NotedObject): number =>
    other.at.file === at.file ? Math.abs(other.at.line - at.line) : Number.POSITIVE_INFINITY;
  return candidates.toSorted((one, other) => away(one) - away(other))[0];
}

function leadsTo({ object: service }: NotedObject, { object: deployment }: NotedObject): boolean {
  const { selector = {} } = (service as V1Service).spec ?? {};
  const labels = (deployment as V1Deployment).spec?.template?.metadata?.labels ?? {};
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

/** Undefined for what a lab cannot be made of: no port, a type that has no Pods behind it. */
function pairOf(lesson: string, deployed: NotedObject, served: NotedObject): Pair | undefined {
  const deployment = deployed.object as V1Deployment;
  const service = served.object as V1Service;
  const [port] = service.spec?.ports ?? [];
  const [container] = deployment.spec?.template?.spec?.containers ?? [];
  const type = typeOf(service);
  if (!port?.port || !container?.image || !type) return undefined;
  // What answers requests so that its Pods can be told apart listens on 80.
  const isTelling = container.image === TELLING_IMAGE;
  const targetPort = isTelling ? (port.targetPort ?? port.port) : 80;
  const labels = deployment.spec?.template?.metadata?.labels ?? {};
  const spec: LabSpec = {
    number: 1,
    slug: 'lab',
    title: `Make ${service.metadata?.name} answer`,
    lesson: `lessons/${lesson}`,
    namespace: 'lab',
    deployment: {
      name: deployment.metadata?.name ?? 'web',
      labels,
      image: TELLING_IMAGE,
      replicas: Math.min(5, Math.max(1, deployment.spec?.replicas ?? 1)),
      containerPort: 80,
    },
    service: {
      name: service.metadata?.name ?? 'web',
      type,
      selector: service.spec?.selector ?? {},
      port: port.port,
      targetPort: typeof targetPort === 'object' ? 80 : targetPort,
      ...(type === 'NodePort' && port.nodePort !== undefined && { nodePort: port.nodePort }),
    },
    locales: [],
  };
  const text = `the notes run ${container.image}; the lab runs ${TELLING_IMAGE}, whose answers name their Pod`;
  return { spec, from: deployed.at, ...(!isTelling && { doubt: { at: deployed.at, text } }) };
}

function typeOf({ spec }: V1Service): ServiceSpec['type'] | undefined {
  const { type = 'ClusterIP', clusterIP } = spec ?? {};
  if (clusterIP === 'None') return undefined;
  return type === 'ClusterIP' || type === 'NodePort' || type === 'LoadBalancer' ? type : undefined;
}

function example(lesson: string): LabSpec {
  const labels = { app: 'web' };
  return {
    number: 1,
    slug: 'first-lab',
    title: 'Put a Service in front of Pods',
    lesson: `lessons/${lesson}`,
    namespace: 'first-lab',
    deployment: { name: 'web', labels, image: TELLING_IMAGE, replicas: 3, containerPort: 80 },
    service: { name: 'web', type: 'ClusterIP', selector: labels, port: 80, targetPort: 80 },
    locales: [],
  };
}
