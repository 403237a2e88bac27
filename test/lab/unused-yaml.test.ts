import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { kubectlYaml } from '../../checker/manifests/kubectl-yaml.ts';
import * as unused from '../../src/lab/worker/unused-yaml.ts';

it('the package has these tags for schemas that nothing here asks for', () => {
  const file = path.join(WORKSHOP, 'node_modules/yaml/browser/dist/schema/tags.js');
  const imports = readFileSync(file, 'utf8').matchAll(/import {([^}]*)} from '\.\/(?:json|yaml-1\.1)\/(?!merge)/g);
  const names = Array.from(imports, ([, list = '']) =>
    list.split(',').map((name) => name.trim().replace(/ .*/, '')),
  ).flat();
  expect([...new Set(names)].toSorted()).toEqual(Object.keys(unused).toSorted());
  expect(kubectlYaml).toMatchObject({ schema: 'failsafe', resolveKnownTags: false });
});
