import { allPlaces, providerNamed, SHARED } from '../cluster/choose.ts';

/** Deletes the workshop's clusters, whoever of the providers made it. */
export async function stop(options: { context?: string }): Promise<void> {
  const deleted: string[] = [];
  for (const place of await allPlaces()) {
    const [embedded, kind] = await Promise.all([
      providerNamed('embedded', options, place),
      providerNamed('kind', options, place),
    ]);
    const which = place === SHARED ? '' : ` ${place.name}`;
    if (await embedded.delete(place.name)) deleted.push(`the embedded cluster${which}`);
    if (await kind.delete(place.name)) deleted.push(`the kind cluster ${place.name}`);
  }
  if (options.context) {
    const context = await providerNamed('context', options);
    if (await context.delete(SHARED.name)) deleted.push(`the workshop’s namespaces in context ${options.context}`);
  }
  console.log(
    deleted.length > 0
      ? `deleted ${deleted.join(' and ')}; your files in work/ are as they were`
      : 'there is no cluster of this workshop to delete',
  );
}
