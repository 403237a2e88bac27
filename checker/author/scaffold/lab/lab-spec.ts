/** What a lab is made from: one Deployment, and one Service that leads to its Pods. */
export interface LabSpec {
  /** 1 to 99; the folder's name begins with it. */
  readonly number: number;
  /** The rest of the folder's name, in small letters, digits and hyphens: `node-port`. */
  readonly slug: string;
  readonly title: string;
  /** The lesson that teaches it, as a path below the site's root: `lessons/node-port`. */
  readonly lesson: string;
  readonly namespace: string;
  readonly deployment: DeploymentSpec;
  readonly service: ServiceSpec;
  /** The folders of `content/docs` that hold the pages of other languages; each gets the lab's page too. */
  readonly locales: readonly string[];
}

export interface DeploymentSpec {
  readonly name: string;
  /** Of its Pods; one or more. */
  readonly labels: Readonly<Record<string, string>>;
  /** Requests are sent, and told apart by the Pod that answers, where it is `nginxdemos/hello:plain-text`. */
  readonly image: string;
  /** 1 or more. */
  readonly replicas: number;
  /** Where the container listens; it bears the name that the Service's `targetPort` says where that is a name. */
  readonly containerPort: number;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
}

export interface ServiceSpec {
  readonly name: string;
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** Matches the Deployment's labels; one or more. */
  readonly selector: Readonly<Record<string, string>>;
  readonly port: number;
  /** A container's port by its number or by its name. */
  readonly targetPort: number | string;
  /** 30000 to 32767. A Service of type NodePort without one gets 30000 and the lab's number. */
  readonly nodePort?: number;
}

/** The lab's folder below `labs/`, which is its id: `01-node-port`. */
export function labId({ number, slug }: Pick<LabSpec, 'number' | 'slug'>): string {
  return `${String(number).padStart(2, '0')}-${slug}`;
}
