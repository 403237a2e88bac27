import { type Check, type CheckOptions, defineCheck, type Look } from 'gatehouse/checks/check';

/** Every container of a Deployment says on which port it listens: nothing opens by that, but it is where readers look. */
export function exampleCheck(options: CheckOptions & { deployment: string }): Check {
  const { deployment: name } = options;
  return defineCheck(options, {
    id: 'example-check',
    kind: 'own:exampleCheck',
    claim: `Every container of Deployment ${name} says on which port it listens`,
    reach: 'api',
    about: { deployment: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = 'a containerPort in each container';
        const deployment = await run.objects.deployment(run.namespace, name);
        if (!deployment) return { holds: false, expected, seen: `no Deployment ${name}`, hopeless: true };
        const containers = deployment.spec?.template.spec?.containers ?? [];
        const silent = containers.filter(({ ports = [] }) => ports.length === 0);
        if (silent.length === 0) return { holds: true, seen: `a containerPort in each of ${containers.length}` };
        return { holds: false, expected, seen: `none in ${silent.map((one) => one.name).join(', ')}`, hopeless: true };
      }),
  });
}
