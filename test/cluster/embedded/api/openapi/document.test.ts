import { describe, expect, it } from 'vitest';
import { openApiDocument, openApiIndex } from '../../../../../checker/cluster/embedded/api/openapi/document.ts';
import { REVIEWS, SERVED } from '../../../../../checker/cluster/embedded/api/served.ts';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly [key: string]: unknown;
}
interface Document {
  readonly paths: Record<string, Record<string, Record<string, unknown>>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const GROUP_VERSIONS = [...new Set([...SERVED, ...REVIEWS].map(({ apiVersion }) => apiVersion))];
const documentOf = async (groupVersion: string) => (await openApiDocument(groupVersion)) as unknown as Document;
const core = await documentOf('v1');
const apps = await documentOf('apps/v1');
const property = (name: string, field: string, { components }: Document = core) =>
  components.schemas[`io.k8s.api.${name}`]?.properties?.[field];

describe('the index', () => {
  it('leads to the document of every group and version that is served', () => {
    const { paths } = openApiIndex() as { paths: Record<string, { serverRelativeURL: string }> };
    expect(Object.keys(paths).toSorted()).toEqual([
      'api/v1',
      'apis/apps/v1',
      'apis/authentication.k8s.io/v1',
      'apis/authorization.k8s.io/v1',
      'apis/discovery.k8s.io/v1',
      'apis/networking.k8s.io/v1',
    ]);
    expect(paths['apis/apps/v1']?.serverRelativeURL).toMatch(/^\/openapi\/v3\/apis\/apps\/v1\?hash=[0-9A-F]{8}$/);
  });
});

describe.each(GROUP_VERSIONS)('the document of %s', (groupVersion) => {
  it('has the schema of each of its kinds', async () => {
    const { components } = await documentOf(groupVersion);
    const kinds = Object.values(components.schemas).flatMap(
      (schema) => (schema['x-kubernetes-group-version-kind'] ?? []) as { kind: string }[],
    );
    const wanted = [...SERVED, ...REVIEWS].filter(({ apiVersion }) => apiVersion === groupVersion);
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(wanted.map(({ kind }) => kind)));
  });

  it('refers to nothing that is not there', async () => {
    const document = await documentOf(groupVersion);
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const missing = [...refs].map(([, name = '']) => name).filter((name) => !(name in document.components.schemas));
    expect(missing).toEqual([]);
  });

  it('says something of every type and field, but for those of lists', async () => {
    const { components } = await documentOf(groupVersion);
    const silent = Object.entries(components.schemas).flatMap(([name, schema]) => [
      ...(schema['description'] ? [] : [name]),
      ...Object.entries(schema.properties ?? {}).flatMap(([field, { description }]) =>
        description || name.endsWith('List') ? [] : [`${name}.${field}`],
      ),
    ]);
    expect(silent).toEqual([]);
  });
});

describe('a document', () => {
  it('does not exist where nothing is served', async () => {
    expect(await openApiDocument('batch/v1')).toBeUndefined();
    expect(await openApiDocument('apps/v1beta1')).toBeUndefined();
  });

  it('calls types as Kubernetes does', () => {
    expect(Object.keys(apps.components.schemas)).toEqual(
      expect.arrayContaining([
        'io.k8s.api.apps.v1.Deployment',
        'io.k8s.api.core.v1.ScaleIOVolumeSource',
        'io.k8s.api.core.v1.PodSpec',
        'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector',
        'io.k8s.apimachinery.pkg.util.intstr.IntOrString',
        'io.k8s.api.autoscaling.v1.Scale',
        'io.k8s.apimachinery.pkg.api.resource.Quantity',
      ]),
    );
    expect(core.components.schemas).toHaveProperty(['io.k8s.apimachinery.pkg.apis.meta.v1.Condition']);
  });

  it('holds the ports of Endpoints, which are not those of an EndpointSlice', async () => {
    expect(property('core.v1.EndpointPort', 'port')).toMatchObject({ type: 'integer', default: 0 });
    const discovery = await documentOf('discovery.k8s.io/v1');
    expect(property('discovery.v1.EndpointPort', 'port', discovery)).not.toHaveProperty('default');
    expect(discovery.components.schemas).not.toHaveProperty(['io.k8s.api.core.v1.EndpointPort']);
  });

  it('tells what a patch and an apply have to know of a list', () => {
    expect(property('core.v1.ServiceSpec', 'ports')).toMatchObject({
      type: 'array',
      items: { allOf: [{ $ref: '#/components/schemas/io.k8s.api.core.v1.ServicePort' }], default: {} },
      'x-kubernetes-list-map-keys': ['port', 'protocol'],
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-patch-merge-key': 'port',
      'x-kubernetes-patch-strategy': 'merge',
    });
    expect(property('apps.v1.DeploymentSpec', 'strategy', apps)).toMatchObject({
      allOf: [{ $ref: '#/components/schemas/io.k8s.api.apps.v1.DeploymentStrategy' }],
      default: {},
      'x-kubernetes-patch-strategy': 'retainKeys',
    });
    expect(property('core.v1.ServiceSpec', 'selector')).toMatchObject({
      additionalProperties: { type: 'string', default: '' },
      'x-kubernetes-map-type': 'atomic',
    });
  });

  it('tells which values a field may have, and its default', () => {
    expect(property('core.v1.ServicePort', 'protocol')).toMatchObject({ enum: ['SCTP', 'TCP', 'UDP'], default: 'TCP' });
    expect(property('core.v1.ServicePort', 'port')).toMatchObject({ type: 'integer', format: 'int32', default: 0 });
    expect(property('core.v1.ServiceSpec', 'ipFamilies')).toMatchObject({ items: { enum: ['', 'IPv4', 'IPv6'] } });
    expect(property('core.v1.Secret', 'data')).toMatchObject({
      additionalProperties: { type: 'string', format: 'byte' },
    });
    expect(core.components.schemas['io.k8s.api.core.v1.ServicePort']?.['required']).toEqual(['port']);
  });

  it('says that writes validate fields, which is where kubectl looks', () => {
    const parametersOf = (path: string, method: string) =>
      ((core.paths[path]?.[method]?.['parameters'] ?? []) as { name: string }[]).map(({ name }) => name);
    const object = '/api/v1/namespaces/{namespace}/services/{name}';
    expect(parametersOf(object, 'patch')).toEqual(['dryRun', 'fieldManager', 'fieldValidation', 'force']);
    expect(parametersOf('/api/v1/namespaces/{namespace}/services', 'post')).toContain('fieldValidation');
  });

  it('calls operations as Kubernetes does', () => {
    const idsOf = ({ paths }: Document, path: string) =>
      Object.fromEntries(Object.entries(paths[path] ?? {}).map(([method, { operationId }]) => [method, operationId]));
    expect(idsOf(core, '/api/v1/namespaces')).toEqual({
      get: 'listCoreV1Namespace',
      post: 'createCoreV1Namespace',
      delete: 'deleteCoreV1CollectionNamespace',
    });
    expect(idsOf(core, '/api/v1/pods')).toEqual({ get: 'listCoreV1PodForAllNamespaces' });
    expect(idsOf(apps, '/apis/apps/v1/namespaces/{namespace}/deployments/{name}/scale')).toMatchObject({
      get: 'readAppsV1NamespacedDeploymentScale',
      put: 'replaceAppsV1NamespacedDeploymentScale',
    });
    expect(Object.keys(core.paths['/api/v1/namespaces/{namespace}/endpoints/{name}'] ?? {})).toEqual([
      'parameters',
      'get',
    ]);
  });
});
