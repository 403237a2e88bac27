import type { Cluster } from '@ngrok/webernetes';
import { ingressImage } from '../ingress/image.ts';
import { INGRESS_IMAGE } from '../ingress/names.ts';
import { agnhostImage } from './agnhost.ts';
import { awaitPrograms } from './arrival.ts';
import { busyboxImage } from './busybox.ts';
import { rememberClients } from './client-address.ts';
import { helloImage } from './hello.ts';
import { nginxImage } from './nginx.ts';
import { type ImageContent, ShellImage } from './shell-image.ts';

interface Repository {
  readonly name: string;
  /** Whether it is on Docker Hub, where a name may be written shorter or longer. */
  readonly isOnDockerHub: boolean;
  readonly tags: Readonly<Record<string, ImageContent>>;
}

/** Everything that can be pulled: each tag by itself, as a real registry has it. */
const repositories: readonly Repository[] = [
  { name: 'nginxdemos/hello', isOnDockerHub: true, tags: { 'plain-text': helloImage } },
  {
    name: 'nginx',
    isOnDockerHub: true,
    tags: {
      '1.29-alpine': nginxImage('1.29.3', 'alpine'),
      '1.27-alpine': nginxImage('1.27.5', 'alpine'),
      alpine: nginxImage('1.29.3', 'alpine'),
      '1.29': nginxImage('1.29.3', 'debian'),
      '1.27': nginxImage('1.27.5', 'debian'),
      latest: nginxImage('1.29.3', 'debian'),
      stable: nginxImage('1.28.0', 'debian'),
      'stable-alpine': nginxImage('1.28.0', 'alpine'),
    },
  },
  {
    name: 'busybox',
    isOnDockerHub: true,
    tags: Object.fromEntries(['1.37', '1.36', 'latest', 'stable', 'musl'].map((tag) => [tag, busyboxImage])),
  },
  { name: 'registry.k8s.io/e2e-test-images/agnhost', isOnDockerHub: false, tags: { '2.53': agnhostImage } },
  { name: INGRESS_IMAGE.name, isOnDockerHub: false, tags: { [INGRESS_IMAGE.tag]: ingressImage } },
];

/** webernetes' own, which Pods may use as they are. */
const pauseImages = ['registry.k8s.io/pause:3.10', 'registry.k8s.io/pause:3.9'];

/** Images that webernetes brings for its own demonstrations; real ones of these names behave differently. */
const demonstrations = [
  'busybox:1.36',
  'crccheck/hello-world:1.0',
  'hashicorp/http-echo:1.0',
  'registry.k8s.io/e2e-test-images/agnhost:2.40',
];

/** The images a Pod can have, shortest names, with their tags. */
export const imageNames: readonly string[] = [
  ...repositories.flatMap(({ name, tags }) => Object.keys(tags).map((tag) => `${name}:${tag}`)),
  ...pauseImages,
];

/**
 * Puts the catalogue in the place of webernetes' demonstration images. Whatever else a Pod names cannot be pulled:
 * the kubelet says ErrImagePull, then ImagePullBackOff. To be called before `init()`.
 */
export function registerImages(cluster: Cluster): void {
  for (const image of demonstrations) cluster.imageRegistry.remove(image);
  for (const repository of repositories) {
    for (const name of spellings(repository)) {
      for (const [tag, content] of Object.entries(repository.tags))
        cluster.registerImage(imageClass(name, tag, content));
    }
  }
  serveOnlyPushedTags(cluster);
  awaitPrograms(cluster);
  rememberClients(cluster);
}

function spellings({ name, isOnDockerHub }: Repository): readonly string[] {
  if (!isOnDockerHub) return [name];
  if (name.includes('/')) return [name, `docker.io/${name}`];
  return [name, `library/${name}`, `docker.io/${name}`, `docker.io/library/${name}`];
}

function imageClass(name: string, tag: string, content: ImageContent) {
  return class extends ShellImage {
    static readonly imageName = name;
    static readonly imageVersion = tag;

    constructor() {
      super(content);
    }
  };
}

/** webernetes takes `latest` for the highest tag it has; a registry only has a `latest` that was pushed. */
function serveOnlyPushedTags({ imageRegistry }: Cluster): void {
  const has = imageRegistry.has.bind(imageRegistry);
  imageRegistry.has = (image) => {
    const isPartOfCluster = image.startsWith('webernetes/');
    const withTag = /:[^/]*$/.test(image) ? image : `${image}:latest`;
    return has(image) && (isPartOfCluster || imageRegistry.list().includes(withTag));
  };
}
