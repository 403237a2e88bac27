const CONVENTIONS = 'https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md';
const PROBES = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes';

const METADATA = `Standard object metadata: name, namespace, labels and annotations. More info: ${CONVENTIONS}#metadata`;
const spec = (whose: string) => `The desired ${whose}. More info: ${CONVENTIONS}#spec-and-status`;
const status = (whose: string) =>
  `The observed ${whose}, written by the system. Read-only. More info: ${CONVENTIONS}#spec-and-status`;
const secret = (what: string) => `The Secret that holds ${what}.`;
const handler = (what: string) => `${what} Only one action may be given.`;

const OF_CONTAINERS: Readonly<Record<string, string>> = {
  lifecycle: 'What the kubelet does right after the container has started, and right before it is stopped.',
  livenessProbe: `Tells whether the container is still alive: it is restarted when the probe fails. More info: ${PROBES}`,
  readinessProbe: `Tells whether the container can serve: while it fails, the Pod is no ready endpoint of its Services. More info: ${PROBES}`,
  resources:
    'The compute resources that the container asks for, and the most it gets. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  securityContext:
    'What the container may do. What is set here wins over the same field of the Pod. More info: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  startupProbe: `Tells whether the container has started: until it succeeds no other probe runs, and the container is restarted when it fails. More info: ${PROBES}`,
};

const ACTIONS: Readonly<Record<string, string>> = {
  exec: handler('Runs a command in the container.'),
  httpGet: handler('Sends an HTTP GET request.'),
  tcpSocket: handler('Opens a TCP connection.'),
};

const SECURITY: Readonly<Record<string, string>> = {
  appArmorProfile: 'The AppArmor profile to run under. Not on Windows.',
  seLinuxOptions: 'The SELinux context to run in. Not on Windows.',
  seccompProfile: 'The seccomp profile to run under. Not on Windows.',
  windowsOptions: 'Settings for Windows alone. Not on Linux.',
};

const ROLLING = 'A number, or a percentage of the wanted Pods, such as 25%. Defaults to 25%.';
const PORT_TO_PROBE = 'The number of the port, from 1 to 65535, or its name among the ports of the container.';

/**
 * What fields are for that `@kubernetes/client-node` says nothing about: its generator drops the text of a field that
 * holds another type. In our own words; type → field → text.
 */
export const FIELD_DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Affinity: {
    nodeAffinity: 'On which Nodes the Pod should run.',
    podAffinity: 'Beside which other Pods the Pod should run.',
    podAntiAffinity: 'Away from which other Pods the Pod should run.',
  },
  CSIVolumeSource: { nodePublishSecretRef: secret('what the CSI driver needs to publish the volume') },
  CephFSVolumeSource: { secretRef: secret('the key of the user') },
  CinderVolumeSource: { secretRef: secret('what is needed to reach OpenStack') },
  ClusterTrustBundleProjection: { labelSelector: 'Which bundles of the signer are taken together.' },
  ConfigMap: { metadata: METADATA },
  Container: OF_CONTAINERS,
  ContainerRestartRule: { exitCodes: 'The exit codes that the rule is for.' },
  ContainerState: {
    running: 'Since when the container runs.',
    terminated: 'How the container ended.',
    waiting: 'Why the container does not run yet.',
  },
  ContainerStatus: {
    lastState: 'How the container ended before it was restarted.',
    resources: 'The resources that were given to the container.',
    state: 'How the container is now.',
    user: 'The user that the first process of the container runs as.',
  },
  ContainerUser: { linux: 'The user and groups on Linux.' },
  DeleteOptions: { preconditions: 'What has to hold for the object to be deleted; else the answer is 409 Conflict.' },
  Deployment: {
    metadata: METADATA,
    spec: spec('behavior of the Deployment'),
    status: status('state of the Deployment'),
  },
  DeploymentSpec: {
    selector:
      'Which Pods belong to the Deployment. It has to match the labels of the template, and cannot be changed later.',
    strategy: 'How Pods are replaced by new ones.',
    template: 'The Pods that are created. Their restartPolicy can be Always alone.',
  },
  DeploymentStrategy: { rollingUpdate: 'How far a rolling update may go at a time. Only if type is RollingUpdate.' },
  DownwardAPIVolumeFile: {
    fieldRef: 'A field of the Pod: annotations, labels, name, namespace or uid.',
    resourceFieldRef: 'A resource of the container: its limits or requests of cpu, memory or ephemeral-storage.',
  },
  Endpoint: {
    conditions: 'Whether the endpoint can be used.',
    hints: 'Who should use the endpoint.',
    targetRef: 'The object that the endpoint stands for, as a rule a Pod.',
  },
  EndpointAddress: { targetRef: 'The object that the address belongs to, as a rule a Pod.' },
  EndpointSlice: { metadata: METADATA },
  Endpoints: { metadata: METADATA },
  EnvFromSource: { configMapRef: 'The ConfigMap to take from.', secretRef: 'The Secret to take from.' },
  EnvVar: { valueFrom: 'Where the value comes from. Not together with a value.' },
  EnvVarSource: {
    configMapKeyRef: 'A key of a ConfigMap.',
    fieldRef:
      'A field of the Pod: metadata.name, metadata.namespace, one label or annotation, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP or status.podIPs.',
    fileKeyRef: 'A key of an env file on a volume.',
    resourceFieldRef: 'A resource of the container: its limits or requests of cpu, memory or ephemeral-storage.',
    secretKeyRef: 'A key of a Secret in the namespace of the Pod.',
  },
  EphemeralContainer: OF_CONTAINERS,
  EphemeralVolumeSource: {
    volumeClaimTemplate: 'The PersistentVolumeClaim that is made for the Pod, and deleted together with it.',
  },
  Event: {
    eventTime: 'When the event was first seen.',
    involvedObject: 'The object that the event is about.',
    metadata: METADATA,
    related: 'Another object that has to do with it.',
    series: 'The series that the event belongs to; none for an event that came once.',
    source: 'The component that reports the event.',
  },
  EventSeries: { lastObservedTime: 'When the event was last seen.' },
  Eviction: { deleteOptions: 'How the Pod is deleted.', metadata: 'The Pod that is evicted.' },
  FlexVolumeSource: { secretRef: secret('what is handed to the scripts of the plugin') },
  HTTPGetAction: { port: PORT_TO_PROBE },
  HTTPIngressPath: { backend: 'Where requests that match the path are sent.' },
  ISCSIVolumeSource: { secretRef: secret('the CHAP user and password') },
  Ingress: { metadata: METADATA, spec: spec('rules of the Ingress'), status: status('state of the Ingress') },
  IngressBackend: {
    resource: 'An object of the same namespace that answers, such as a bucket. Not together with a service.',
    service: 'A Service of the same namespace that answers. Not together with a resource.',
  },
  IngressClass: { metadata: METADATA, spec: spec('class: the controller behind it, and its settings') },
  IngressClassSpec: { parameters: 'An object with further settings for the controller.' },
  IngressRule: {
    http: 'The paths of the host, and where each leads. Without it all requests go to the default backend.',
  },
  IngressServiceBackend: { port: 'The port of the Service: its name or its number, not both.' },
  IngressSpec: { defaultBackend: 'Where requests go that no rule matches. Needed where there are no rules.' },
  IngressStatus: { loadBalancer: 'The addresses at which the Ingress can be reached.' },
  Lifecycle: {
    postStart: 'Runs right after the container was created. When it fails, the container is stopped.',
    preStop: 'Runs before the container is stopped; the grace period of the Pod goes on meanwhile.',
  },
  LifecycleHandler: { ...ACTIONS, sleep: handler('Waits.') },
  Namespace: { metadata: METADATA, spec: spec('behavior of the Namespace'), status: status('state of the Namespace') },
  Node: { metadata: METADATA, spec: spec('behavior of the Node'), status: status('state of the Node') },
  NodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution:
      'Which Nodes the Pod can run on; it stays when a Node changes later.',
  },
  NodeConfigSource: { configMap: 'A ConfigMap.' },
  NodeConfigStatus: {
    active: 'The configuration that the Node uses.',
    assigned: 'The configuration that the Node will try to use.',
    lastKnownGood: 'The configuration that the Node goes back to.',
  },
  NodeDaemonEndpoints: { kubeletEndpoint: 'Where the kubelet listens.' },
  NodeRuntimeHandler: { features: 'What the handler can do.' },
  NodeSpec: { configSource: 'Deprecated: dynamic configuration of the kubelet was removed in 1.26.' },
  NodeStatus: {
    config: 'The state of the configuration assigned by spec.configSource.',
    daemonEndpoints: 'Where the daemons of the Node listen.',
    features: 'What the container runtime can do.',
    nodeInfo: 'The software and the machine of the Node.',
  },
  NodeSystemInfo: { swap: 'The swap memory of the Node.' },
  PersistentVolumeClaimSpec: {
    dataSource: 'What the volume is filled from: a VolumeSnapshot or another PersistentVolumeClaim.',
    dataSourceRef: 'What the volume is filled from: any object that has a populator.',
    resources: 'The size that the volume has at least.',
    selector: 'Which volumes can be bound.',
  },
  PersistentVolumeClaimTemplate: {
    metadata: 'Labels and annotations of the claim that is made.',
    spec: 'The spec of the claim that is made.',
  },
  Pod: { metadata: METADATA, spec: spec('behavior of the Pod'), status: status('state of the Pod') },
  PodAffinityTerm: {
    labelSelector: 'Which Pods are meant, by their labels.',
    namespaceSelector: 'In which namespaces, by their labels. None: the namespace of the Pod alone.',
  },
  PodSecurityContext: SECURITY,
  PodSpec: {
    affinity: 'Where the Pod should run.',
    dnsConfig: 'DNS settings, laid over those that dnsPolicy makes.',
    os: 'The operating system of the containers; the fields of the other one must not be set.',
    resources: 'The compute resources of all containers together.',
    schedulingGroup: 'The group of Pods that is scheduled together with this one.',
    securityContext: 'What all containers of the Pod may do.',
  },
  PodStatus: {
    extendedResourceClaimStatus: 'The claim that was made for the extended resources of the Pod.',
    resources: 'The resources that were given to the Pod as a whole.',
  },
  PodTemplateSpec: { metadata: METADATA, spec: spec('behavior of the Pod') },
  PreferredSchedulingTerm: { preference: 'The Nodes that earn the weight.' },
  Probe: { ...ACTIONS, grpc: handler('Asks the gRPC health service.') },
  RBDVolumeSource: { secretRef: secret('the key of the user') },
  ReplicaSet: {
    metadata: METADATA,
    spec: spec('behavior of the ReplicaSet'),
    status: status('state of the ReplicaSet'),
  },
  ReplicaSetSpec: {
    selector: 'Which Pods belong to the ReplicaSet. It has to match the labels of the template.',
    template: 'The Pods that are created when there are too few.',
  },
  ResourceAttributes: {
    fieldSelector: 'Narrows the access down to some fields.',
    labelSelector: 'Narrows the access down to some labels.',
  },
  RollingUpdateDeployment: {
    maxSurge: `How many Pods there may be above the wanted number during an update. ${ROLLING}`,
    maxUnavailable: `How many Pods may be unavailable during an update. ${ROLLING}`,
  },
  Scale: { metadata: METADATA, spec: spec('scale'), status: status('scale') },
  ScaleIOVolumeSource: { secretRef: secret('the ScaleIO user') },
  Secret: { metadata: METADATA },
  SecurityContext: { ...SECURITY, capabilities: 'The capabilities that are added and dropped. Not on Windows.' },
  SelfSubjectAccessReview: {
    metadata: METADATA,
    spec: 'The access that is asked about.',
    status: 'The answer, filled in by the server.',
  },
  SelfSubjectAccessReviewSpec: {
    nonResourceAttributes: 'Asks about a path that is no resource.',
    resourceAttributes: 'Asks about a resource.',
  },
  SelfSubjectReview: { metadata: METADATA, status: 'The answer, filled in by the server.' },
  SelfSubjectReviewStatus: { userInfo: 'Who makes the request.' },
  SelfSubjectRulesReview: {
    metadata: METADATA,
    spec: 'The namespace that is asked about.',
    status: 'The answer, filled in by the server.',
  },
  Service: { metadata: METADATA, spec: spec('behavior of the Service'), status: status('state of the Service') },
  ServiceAccount: { metadata: METADATA },
  ServicePort: {
    targetPort:
      'The port of the Pods behind the Service: its number, from 1 to 65535, or its name among the ports of their containers. Without it, port is used. Headless Services ignore it. More info: https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  },
  ServiceSpec: { sessionAffinityConfig: 'How session affinity works.' },
  ServiceStatus: { loadBalancer: 'The state of the load balancer, if there is one.' },
  SessionAffinityConfig: { clientIP: 'How affinity by the address of the client works.' },
  Status: {
    details: 'More about the reason, for programs.',
    metadata: `Standard list metadata. More info: ${CONVENTIONS}#types-kinds`,
  },
  StorageOSVolumeSource: { secretRef: secret('what is needed to reach the StorageOS API') },
  TCPSocketAction: { port: PORT_TO_PROBE },
  TopologySpreadConstraint: { labelSelector: 'Which Pods are counted.' },
  Volume: {
    awsElasticBlockStore: 'An AWS disk. Deprecated: served by the ebs.csi.aws.com driver.',
    azureDisk: 'An Azure data disk. Deprecated: served by the disk.csi.azure.com driver.',
    azureFile: 'An Azure file share. Deprecated: served by the file.csi.azure.com driver.',
    cephfs: 'A Ceph file system. Deprecated, and not supported any more.',
    cinder: 'An OpenStack volume. Deprecated: served by the cinder.csi.openstack.org driver.',
    configMap: 'The keys of a ConfigMap as files.',
    csi: 'Storage of a CSI driver, for as long as the Pod lives.',
    downwardAPI: 'Fields of the Pod as files.',
    emptyDir: 'A directory that is empty at first and lives as long as the Pod.',
    ephemeral: 'A claim of its own, made and deleted together with the Pod.',
    fc: 'A Fibre Channel disk.',
    flexVolume: 'A volume of an exec based plugin. Deprecated: use a CSI driver.',
    flocker: 'A Flocker volume. Deprecated, and not supported any more.',
    gcePersistentDisk: 'A GCE disk. Deprecated: served by the pd.csi.storage.gke.io driver.',
    gitRepo: 'A git repository. Deprecated: clone into an emptyDir from an init container.',
    glusterfs: 'A Glusterfs volume. Deprecated, and not supported any more.',
    hostPath: 'A file or directory of the Node.',
    image: 'The content of an OCI image or artifact.',
    iscsi: 'An iSCSI disk.',
    nfs: 'An NFS export.',
    persistentVolumeClaim: 'The volume of a PersistentVolumeClaim of the same namespace.',
    photonPersistentDisk: 'A Photon disk. Deprecated, and not supported any more.',
    portworxVolume: 'A Portworx volume. Deprecated: served by the pxd.portworx.com driver.',
    projected: 'ConfigMaps, Secrets, fields of the Pod and tokens in one directory.',
    quobyte: 'A Quobyte volume. Deprecated, and not supported any more.',
    rbd: 'A Rados block device. Deprecated, and not supported any more.',
    scaleIO: 'A ScaleIO volume. Deprecated, and not supported any more.',
    secret: 'The keys of a Secret as files.',
    storageos: 'A StorageOS volume. Deprecated, and not supported any more.',
    vsphereVolume: 'A vSphere volume. Deprecated: served by the csi.vsphere.vmware.com driver.',
  },
  VolumeMountStatus: { volumeStatus: 'The state of the mounted volume.' },
  VolumeProjection: {
    clusterTrustBundle: 'The certificates of ClusterTrustBundles, in one file.',
    configMap: 'The keys of a ConfigMap.',
    downwardAPI: 'Fields of the Pod.',
    podCertificate: 'A private key and a certificate for the Pod.',
    secret: 'The keys of a Secret.',
    serviceAccountToken: 'A token of the ServiceAccount.',
  },
  VolumeStatus: { image: 'The image behind an image volume.' },
  WeightedPodAffinityTerm: { podAffinityTerm: 'The Pods that earn the weight.' },
};
