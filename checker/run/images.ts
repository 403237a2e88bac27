/** Whether two image names mean the same: Docker Hub's own prefixes are left out by most. */
export function isSameImage(left: string | undefined, right: string): boolean {
  return left !== undefined && shortName(left) === shortName(right);
}

function shortName(image: string): string {
  return image.replace(/^(docker\.io\/)?(library\/)?/, '');
}
