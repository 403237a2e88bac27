import { describe, expect, it } from 'vitest';
import { labFiles } from '../../../checker/author/scaffold/lab/lab-files.ts';
import type { DeploymentSpec, LabSpec, ServiceSpec } from '../../../checker/author/scaffold/lab/lab-spec.ts';
import { provedLabs, putFiles, tempWorkshop } from './temp-workshop.ts';

/** A bare `yes` would be no text to kubectl. */
const labels = { 'app.kubernetes.io/name': 'shop', tier: 'yes' };
const longest = { app: 'x'.repeat(63) };

function spec(number: number, service: Partial<ServiceSpec>, deployment: Partial<DeploymentSpec> = {}): LabSpec {
  const image = 'nginxdemos/hello:plain-text';
  return {
    number,
    slug: `shop-${number}`,
    title: `It's "${number}"`,
    lesson: 'lessons/services',
    namespace: `shop-${number}`,
    deployment: { name: 'shop', labels, image, replicas: 2, containerPort: 80, ...deployment },
    service: { name: 'front', type: 'ClusterIP', selector: labels, port: 8081, targetPort: 80, ...service },
    locales: ['hi'],
  };
}

const specs = [
  spec(1, { targetPort: 'http', selector: { tier: 'yes' } }),
  spec(2, { type: 'NodePort', nodePort: 32_767, port: 80, targetPort: 'web' }),
  spec(3, { type: 'LoadBalancer', nodePort: 31_000 }),
  spec(4, { type: 'NodePort', selector: longest }, { image: 'nginx:1.27', labels: longest }),
];

describe('a lab made from a Deployment and a Service', () => {
  it('proves itself: its start fails for what it teaches, its solution passes, its wrong answers earn their mistakes', async () => {
    await using workshop = await tempWorkshop();
    await putFiles(workshop.folder, specs.flatMap(labFiles));
    const proved = await provedLabs(workshop.folder);
    expect(proved.filter(({ problem }) => problem)).toEqual([]);
    expect(proved).toHaveLength(4 * specs.length);
    const starts = proved.map(({ told }) => told).filter((told) => told.includes(' start:'));
    expect(starts.map((told) => told.match(/[\w-]+: fail, [\w-]+/g))).toEqual([
      ['selects: fail, selector-matches-no-pod'],
      ['service-type: fail, service-of-other-type'],
      ['service-type: fail, service-of-other-type'],
      ['service-type: fail, service-of-other-type'],
    ]);
    expect(proved.find(({ told }) => told.startsWith('02-shop-2 solution'))?.told).toContain('every-pod-answers: pass');
    expect(proved.find(({ told }) => told.startsWith('04-shop-4 solution'))?.told).not.toContain('answers');
  }, 60_000);

  it('has its page in every language of the workshop', () => {
    const pages = labFiles(spec(1, {})).filter(({ name }) => name.startsWith('content/'));
    expect(pages.map(({ name }) => name)).toEqual([
      'content/docs/labs/01-shop-1.mdx',
      'content/docs/hi/labs/01-shop-1.mdx',
    ]);
    expect(pages[1]?.text).toContain("from '../../../../labs/01-shop-1/brief.hi.mdx'");
    expect(pages[0]?.text).toContain("title: 'Lab 1. It''s \"1\"'");
  });
});
