/** What `/openapi/v3` and below answer; undefined for a path that is not OpenAPI. */
export async function openApi(path: string): Promise<object | undefined> {
  if (!path.startsWith('/openapi/')) return undefined;
  const { openApiDocument, openApiIndex } = await import('../openapi/document.ts');
  if (path === '/openapi/v3') return openApiIndex();
  const groupVersion = /^\/openapi\/v3\/(?:api\/(v1)|apis\/([^/]+\/[^/]+))$/.exec(path);
  return groupVersion ? openApiDocument(groupVersion[1] ?? groupVersion[2] ?? '') : undefined;
}
