/**
 * Where a reader changes a page: `EDIT_URL`, else the repository that GitHub Actions builds. Elsewhere nobody knows the
 * repository, and pages have no such link.
 */
export function editLink({ EDIT_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY }: NodeJS.ProcessEnv): { baseUrl?: string } {
  if (EDIT_URL) return { baseUrl: EDIT_URL.replace(/\/?$/, '/') };
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY) {
    return { baseUrl: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/edit/main/` };
  }
  return {};
}
