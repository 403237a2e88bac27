/*
 * In the place of parts of webernetes (0.3.5) that a cluster of ours has no use for, in a page: images that the catalogue
 * takes out or puts another version in the place of before anything starts, and applying by webernetes' own rules.
 */

abstract class UnusedImage {
  exec(): never {
    throw new Error('this image of webernetes is not in a page');
  }
}

export class AgnhostImage extends UnusedImage {
  static readonly imageName = 'registry.k8s.io/e2e-test-images/agnhost';
  static readonly imageVersion = '2.40';
}

export class BusyBoxImage extends UnusedImage {
  static readonly imageName = 'busybox';
  static readonly imageVersion = '1.36';
}

export class CoreDNS extends UnusedImage {
  static readonly imageName = 'webernetes/coredns';
  static readonly imageVersion = '1.0';
}

export class HelloWorldImage extends UnusedImage {
  static readonly imageName = 'crccheck/hello-world';
  static readonly imageVersion = '1.0';
}

export class HttpEchoImage extends UnusedImage {
  static readonly imageName = 'hashicorp/http-echo';
  static readonly imageVersion = '1.0';
}

export function applyResources(): never {
  throw new Error('a page applies by way of the API');
}
