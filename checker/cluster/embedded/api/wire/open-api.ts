/** What `/openapi/v3` and below answer; undefined for a path that is not OpenAPI. */
export async function openApi(path: string): Promise<object | undefined> {
  if (!path.startsWith('/openapi/')) return undefined;
  const { openApiDocument, openApiIndex } = await import('../openapi/document.ts');
  if (path === '/openapi/v3') return openApiIndex();
  const groupVersion = /^\/openapi\/v3\/apis?\/(.+)$/.exec(path)?.[1];
  return groupVersion === undefined ? undefined : openApiDocument(groupVersion);
}
