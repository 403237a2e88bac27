import type { Fault } from '../../checker/lab/fault.ts';

const edit = (file: string, replace: string, by: string): Fault['edits'][number] => ({ file, replace, by });

/** Six places that break, each in several ways: a seed draws one way for each place. */
const faults = {
  front: {
    'front-target-port-closed': {
      check: 'front-answers',
      diagnosis: 'target-port-closed',
      edits: [edit('front.yaml', 'targetPort: http', 'targetPort: 8080')],
    },
    'front-gate-moved': {
      check: 'front-node-port',
      diagnosis: 'node-port-differs',
      edits: [edit('front.yaml', 'nodePort: 30012', 'nodePort: 30021')],
    },
    'front-without-a-gate': {
      check: 'front-type',
      diagnosis: 'service-of-other-type',
      edits: [edit('front.yaml', '  type: NodePort\n', ''), edit('front.yaml', '\n      nodePort: 30012', '')],
    },
  },
  cart: {
    'cart-selector-near-miss': {
      check: 'cart-selects',
      diagnosis: 'selector-matches-no-pod',
      edits: [edit('cart.yaml', '  selector:\n    app: cart\n  ports', '  selector:\n    app: crat\n  ports')],
    },
    'cart-without-a-selector': {
      check: 'cart-selects',
      diagnosis: 'service-without-selector',
      edits: [edit('cart.yaml', '  selector:\n    app: cart\n  ports', '  ports')],
    },
    'cart-in-the-warehouse': {
      check: 'cart-type',
      diagnosis: 'object-in-other-namespace',
      edits: [
        edit(
          'cart.yaml',
          'kind: Service\nmetadata:\n  name: cart\n  namespace: on-call',
          'kind: Service\nmetadata:\n  name: cart\n  namespace: on-call-warehouse',
        ),
      ],
    },
  },
  stockPods: {
    'stock-probe-port': {
      check: 'stock-deployment-ready',
      diagnosis: 'probe-port-closed',
      edits: [edit('stock.yaml', 'port: http\n            periodSeconds', 'port: 8080\n            periodSeconds')],
    },
    'stock-slow-start': {
      check: 'stock-deployment-ready',
      diagnosis: 'slow-start',
      edits: [edit('stock.yaml', 'periodSeconds: 1', 'periodSeconds: 1\n            initialDelaySeconds: 600')],
    },
  },
  stockPort: {
    'stock-port-differs': {
      check: 'stock-port',
      diagnosis: 'service-port-differs',
      edits: [edit('stock.yaml', '- port: 8080', '- port: 8088')],
    },
    'stock-ports-swapped': {
      check: 'stock-port',
      diagnosis: 'ports-swapped',
      edits: [edit('stock.yaml', '- port: 8080\n      targetPort: 80', '- port: 80\n      targetPort: 8080')],
    },
  },
  ship: {
    'ship-tag-unknown': {
      check: 'ship-deployment-ready',
      diagnosis: 'image-tag-unknown',
      edits: [edit('ship.yaml', 'nginxdemos/hello:plain-text', 'nginxdemos/hello:plaintext')],
    },
    'ship-crashes': {
      check: 'ship-deployment-ready',
      diagnosis: 'container-keeps-ending',
      edits: [
        edit(
          'ship.yaml',
          'image: nginxdemos/hello:plain-text',
          "image: nginxdemos/hello:plain-text\n          command: ['sh', '-c', 'echo no configuration; exit 1']",
        ),
      ],
    },
    'ship-scaled-to-nothing': {
      check: 'ship-deployment-ready',
      diagnosis: 'replicas-differ',
      edits: [edit('ship.yaml', 'replicas: 2', 'replicas: 0')],
    },
  },
  alias: {
    'alias-without-its-zone': {
      check: 'stock-alias',
      diagnosis: 'external-name-names-nothing',
      edits: [edit('stock-alias.yaml', 'stock.on-call-warehouse.svc.cluster.local', 'stock.on-call-warehouse')],
    },
    'alias-of-an-address': {
      check: 'stock-alias',
      diagnosis: 'external-name-not-a-name',
      edits: [edit('stock-alias.yaml', 'stock.on-call-warehouse.svc.cluster.local', '10.96.0.77')],
    },
  },
} as const satisfies Record<string, Record<string, Omit<Fault, 'slug'>>>;

type Place = keyof typeof faults;

/** The ways a place breaks. */
export function slugsOf(place: Place): [string, ...string[]] {
  return Object.keys(faults[place]) as [string, ...string[]];
}

/** The fault that was drawn for a place. */
export function faultAt(place: Place, slug: string): Fault {
  const found = (faults[place] as Readonly<Record<string, Omit<Fault, 'slug'>>>)[slug];
  if (!found) throw new Error(`${place} does not break by ${slug}`);
  return { slug, ...found };
}
