import type { Engine, EngineSearch } from '../cluster/kind/engine.ts';
import type { Finding } from './finding.ts';

const boot = 'Boot with systemd.unified_cgroup_hierarchy=1';

/** Whether the engine's cgroups are of the version that kind needs without root, and newer nodes in any case. */
export function cgroupFindings(search: EngineSearch): Finding[] {
  return search.found ? cgroupsOf(search.engine) : [];
}

/** The judgement behind it. */
export function cgroupsOf({ name, isRootless, cgroupVersion }: Engine): Finding[] {
  if (cgroupVersion !== 1) return [];
  if (isRootless) {
    // https://kind.sigs.k8s.io/docs/user/rootless/#host-requirements
    const detail = `${name} runs without root on cgroup v1; kind needs cgroup v2 for that.`;
    const fix = `${boot}, or run ${name} as root.`;
    return [{ level: 'problem', title: 'Rootless without cgroup v2', detail, fix }];
  }
  // failCgroupV1 is on by default since 1.35: https://github.com/kubernetes/enhancements/issues/5573
  const detail = 'Nodes of Kubernetes 1.35 and later do not start on cgroup v1; earlier ones do.';
  return [{ level: 'warning', title: 'cgroup v1', detail, fix: `${boot}, or use a node image before 1.35.` }];
}
