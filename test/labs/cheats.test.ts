import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import { succeed } from '../../checker/run/resources.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { checkOf, judgeOn, solutionOf } from '../run/judge-files.ts';

const lab = await loadLab('01-node-port');
const solution = await solutionOf(lab);
const closed = {
  ...solution,
  'service.yaml': (solution['service.yaml'] ?? '').replace('targetPort: 80', 'targetPort: 8080'),
};

async function onCluster(work: (cluster: Cluster) => Promise<void>): Promise<void> {
  const cluster = await embeddedCluster(lab.hostPorts);
  try {
    await work(cluster);
  } finally {
    await cluster.close();
  }
}

describe('what only looks like an answer does not pass', () => {
  it('a Pod that takes the port of the node is not judged where nodes give none away', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: cheat}\nspec:\n  containers:\n    - {name: c, image: "nginxdemos/hello:plain-text", ports: [{containerPort: 80, hostPort: 30001}]}\n';
    await onCluster(async (cluster) => {
      const report = await judgeOn(cluster, lab, { ...closed, 'cheat.yaml': pod });
      expect(report.summary.verdict).toBe('could-not-check');
      expect(checkOf(report, 'host-port-answers').reason).toContain('hostPort');
    });
  });

  it('a page that says what a Pod would say is told from one', async () => {
    const says = 'Server name: web-1\\nServer address: 10.244.0.9:80\\nURI: /\\n';
    const command = `image: nginxdemos/hello:plain-text\n          command: ["sh", "-c", "mkdir /w; printf '${says}' > /w/index.html; httpd -f -p 80 -h /w"]`;
    const text = (solution['deployment.yaml'] ?? '').replace('image: nginxdemos/hello:plain-text', command);
    await onCluster(async (cluster) => {
      const report = await judgeOn(cluster, lab, { ...solution, 'deployment.yaml': text });
      expect(checkOf(report, 'host-port-answers').diagnoses[0]?.id).toBe('answered-by-stranger');
    });
  });

  it('an EndpointSlice by hand that leads to somebody else is seen', async () => {
    await onCluster(async (cluster) => {
      await judgeOn(cluster, lab, solution);
      await succeed(cluster.api, {
        method: 'POST',
        path: '/apis/discovery.k8s.io/v1/namespaces/node-port/endpointslices',
        body: {
          apiVersion: 'discovery.k8s.io/v1',
          kind: 'EndpointSlice',
          metadata: { name: 'by-hand', labels: { 'kubernetes.io/service-name': 'web' } },
          addressType: 'IPv4',
          endpoints: [{ addresses: ['10.244.0.99'], conditions: { ready: true } }],
          ports: [{ name: '', port: 80, protocol: 'TCP' }],
        },
      });
      const report = await judgeOn(cluster, lab, solution);
      expect(report.summary.verdict).toBe('fail');
      expect(checkOf(report, 'endpoints').diagnoses[0]?.id).toBe('endpoint-slice-by-hand');
    });
  });
});
