import type { Cluster, ImageConstructor, ProcessContext } from '@ngrok/webernetes';

type Image = InstanceType<ImageConstructor> & { exec(ctx: ProcessContext, argv: string[]): Promise<number> };

/** The class of a control plane's image as webernetes (0.3.5) ships it, to be extended under a higher version. */
export function shippedImage({ imageRegistry }: Cluster, name: string): new () => Image {
  const shipped = imageRegistry.create(`${name}:latest`);
  if (!shipped) throw new Error(`webernetes has no image ${name} any more`);
  return shipped.constructor as new () => Image;
}

/** The object with other members of some names; its own methods go on as they are. */
export function substituted<T extends object>(object: T, others: object): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(name in others ? others : target, name, target);
      return typeof value === 'function' ? value.bind(name in others ? others : target) : value;
    },
  });
}
