import { CLUSTER_NAME, providerNamed } from '../cluster/choose.ts';

/** Deletes the workshop's cluster, whoever of the providers made it. */
export async function stop(options: { context?: string }): Promise<void> {
  const [embedded, kind] = await Promise.all([providerNamed('embedded', options), providerNamed('kind', options)]);
  const deleted: string[] = [];
  if (await embedded.delete(CLUSTER_NAME)) deleted.push('the embedded cluster');
  if (await kind.delete(CLUSTER_NAME)) deleted.push(`the kind cluster ${CLUSTER_NAME}`);
  if (options.context) {
    const context = await providerNamed('context', options);
    if (await context.delete(CLUSTER_NAME)) deleted.push(`the workshop’s namespaces in context ${options.context}`);
  }
  console.log(
    deleted.length > 0
      ? `deleted ${deleted.join(' and ')}; your files in work/ are as they were`
      : 'there is no cluster of this workshop to delete',
  );
}
