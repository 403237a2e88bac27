import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageNames } from '../../../../checker/cluster/embedded/images/catalogue.ts';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

describe('the image catalogue', () => {
  let small: SmallCluster;

  beforeAll(async () => {
    small = await smallCluster();
  });
  afterAll(() => small.close());

  const has = (image: string) => small.cluster.imageRegistry.has(image);

  it('serves every image that it names', () => {
    expect(imageNames.filter((name) => !has(name))).toEqual([]);
    expect(imageNames).toContain('nginx:stable-alpine');
  });

  it.each([
    'nginx',
    'library/nginx',
    'docker.io/nginx',
    'docker.io/library/nginx:1.27',
    'docker.io/nginxdemos/hello:plain-text',
    'busybox',
  ])('knows %s', (image) => expect(has(image)).toBe(true));

  it.each([
    'nginx:1.99',
    'ngnix',
    'nginxdemos/hello',
    'nginxdemos/hello:latest',
    'library/nginxdemos/hello:plain-text',
    'hashicorp/http-echo:1.0',
  ])('does not know %s', (image) => expect(has(image)).toBe(false));

  it('lets a Pod wait in ImagePullBackOff for an image that is not there', async () => {
    await small.create('typo', { containers: [{ name: 'main', image: 'ngnix:1.29' }] });
    const reasons = new Set<string>();
    await small.until(async () => {
      const waiting = (await small.container('typo'))?.state?.waiting;
      if (waiting?.reason) reasons.add(waiting.reason);
      return waiting?.reason === 'ImagePullBackOff' || undefined;
    });
    expect(reasons).toContain('ErrImagePull');
  });
});
