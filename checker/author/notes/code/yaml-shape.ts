/** What a line looks like to somebody who knows YAML; `loose` is one only between lines that surely are. */
export type YamlShape = 'key' | 'parent' | 'item' | 'comment' | 'separator' | 'loose' | undefined;

const NAME = String.raw`(?:- {1,4}){0,3}["']?[A-Za-z_][\w./-]{0,80}["']?`;
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|\[.*\]|\{.*\}|[|>][+-]?|[&*!]?[^\s"'[\]{}]+)`;
const COMMENT = String.raw`(?:\s+#.*)?`;

const PARENT = new RegExp(`^${NAME}:${COMMENT}$`);
const KEY = new RegExp(`^${NAME}: +${VALUE}${COMMENT}$`);
const ITEM = new RegExp(`^- +${VALUE}${COMMENT}$`);
const LOOSE = /^(?:- {0,4})?["']?[A-Za-z_][\w./-]{0,80}["']? ?:(?:\s.*)?$|^- ?\S/;

export function yamlShape(text: string): YamlShape {
  if (text.length > 300) return undefined;
  if (/^---(?:\s+#.*)?$/.test(text)) return 'separator';
  if (text.startsWith('#')) return 'comment';
  if (PARENT.test(text)) return 'parent';
  if (KEY.test(text)) return 'key';
  if (ITEM.test(text)) return 'item';
  return LOOSE.test(text) ? 'loose' : undefined;
}

/** The name before the colon. */
export function yamlKey(text: string): string {
  return /^(?:- *)*["']?([\w./-]+)["']? ?:/.exec(text)?.[1] ?? '';
}

/** Names that Kubernetes' objects and kind's config are full of: one of them alone says that a line is YAML. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(
  `apiVersion kind metadata namespace labels annotations spec selector matchLabels ports targetPort nodePort clusterIP
  containerPort hostPort externalName replicas template containers image imagePullPolicy env envFrom valueFrom
  configMapKeyRef secretKeyRef configMapRef secretRef volumes volumeMounts mountPath stringData binaryData data immutable
  livenessProbe readinessProbe httpGet resources requests limits ingressClassName rules http paths pathType backend
  serviceName nodes role extraPortMappings restartPolicy schedule jobTemplate accessModes storageClassName storage
  persistentVolumeClaim roleRef subjects apiGroups verbs policyTypes podSelector ingress egress tolerations nodeSelector
  affinity strategy rollingUpdate maxSurge maxUnavailable minReplicas maxReplicas scaleTargetRef initContainers command
  args type protocol port name`.split(/\s+/),
);
