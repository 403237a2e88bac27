import type { Words } from '../figures/scene.ts';

/**
 * Which door opens for whom: a Service `web` with nodePort 30001, port 80 and targetPort 80, on kind with 30001 mapped to
 * the laptop. What a Pod sees, and what the laptop sees at localhost, is proved against a cluster by the tests; to Pod and
 * Service addresses nothing is ever sent from a laptop.
 */
export const CALLERS = ['pod', 'laptop'] as const;
export const ADDRESSES = ['node', 'service', 'pod', 'localhost'] as const;
export const PORTS = ['80', '30001'] as const;

export interface Door {
  readonly from: (typeof CALLERS)[number];
  readonly address: (typeof ADDRESSES)[number];
  readonly port: (typeof PORTS)[number];
  readonly seen: 'answers' | 'refused' | 'no road' | 'depends';
  readonly why: Words;
}

export const DOORS: readonly Door[] = [
  {
    from: 'pod',
    address: 'node',
    port: '80',
    seen: 'refused',
    why: {
      en: 'Port 80 of the node is no gate. The dial code is 30001.',
      hi: 'Node ka port 80 koi gate nahi hai. Dial code 30001 hai.',
    },
  },
  {
    from: 'pod',
    address: 'node',
    port: '30001',
    seen: 'answers',
    why: {
      en: 'The building’s address with the gate’s code. It works from inside too.',
      hi: 'Building ka address aur gate ka code. Yeh andar se bhi chalta hai.',
    },
  },
  {
    from: 'pod',
    address: 'service',
    port: '80',
    seen: 'answers',
    why: {
      en: 'The front desk with its own number. This is how Pods should call.',
      hi: 'Front desk aur uska apna number. Pods ko aise hi call karna chahiye.',
    },
  },
  {
    from: 'pod',
    address: 'service',
    port: '30001',
    seen: 'refused',
    why: {
      en: 'The desk has number 80. 30001 is the code of the gate outside.',
      hi: 'Desk ka number 80 hai. 30001 to bahar ke gate ka code hai.',
    },
  },
  {
    from: 'pod',
    address: 'pod',
    port: '80',
    seen: 'answers',
    why: {
      en: 'The flat’s own door. It answers, until this tenant leaves.',
      hi: 'Flat ka apna darwaza. Jawaab aata hai, jab tak yeh tenant hai.',
    },
  },
  {
    from: 'pod',
    address: 'pod',
    port: '30001',
    seen: 'refused',
    why: {
      en: 'The wrong door: a flat has no gate, and nothing in it listens on 30001.',
      hi: 'Galat darwaza: flat ka koi gate nahi, aur andar 30001 par koi nahi sunta.',
    },
  },
  {
    from: 'pod',
    address: 'localhost',
    port: '80',
    seen: 'refused',
    why: {
      en: 'In a Pod, localhost is that Pod itself. Your client has no web server.',
      hi: 'Pod ke andar localhost wahi Pod khud hai. Client mein koi web server nahi.',
    },
  },
  {
    from: 'pod',
    address: 'localhost',
    port: '30001',
    seen: 'refused',
    why: {
      en: 'In a Pod, localhost is that Pod itself, not your laptop.',
      hi: 'Pod ke andar localhost wahi Pod khud hai, aapka laptop nahi.',
    },
  },
  {
    from: 'laptop',
    address: 'node',
    port: '80',
    seen: 'depends',
    why: {
      en: 'Refused where the laptop has a road to the nodes, silence where it has none. Either way 80 is not the gate.',
      hi: 'Laptop ka Nodes tak raasta ho to refused, na ho to chuppi. Dono mein 80 gate nahi hai.',
    },
  },
  {
    from: 'laptop',
    address: 'node',
    port: '30001',
    seen: 'depends',
    why: {
      en: 'The right pair. On Linux with plain Docker there is a road to the node, with Docker Desktop there is none.',
      hi: 'Jodi sahi hai. Linux par plain Docker ke saath Node tak raasta hai, Docker Desktop ke saath nahi.',
    },
  },
  {
    from: 'laptop',
    address: 'service',
    port: '80',
    seen: 'no road',
    why: {
      en: 'Right pair, wrong side: this address means something only inside the cluster.',
      hi: 'Jodi sahi, jagah galat: is address ka matlab sirf cluster ke andar hai.',
    },
  },
  {
    from: 'laptop',
    address: 'service',
    port: '30001',
    seen: 'no road',
    why: {
      en: 'The address means something only inside the cluster, and there its number is 80.',
      hi: 'Is address ka matlab sirf cluster ke andar hai, aur wahan uska number 80 hai.',
    },
  },
  {
    from: 'laptop',
    address: 'pod',
    port: '80',
    seen: 'no road',
    why: {
      en: 'Right pair, wrong side: the flats are reached from inside only.',
      hi: 'Jodi sahi, jagah galat: flats tak sirf andar se pahunchte hain.',
    },
  },
  {
    from: 'laptop',
    address: 'pod',
    port: '30001',
    seen: 'no road',
    why: {
      en: 'No road from here, and inside it would be the wrong door.',
      hi: 'Yahan se raasta nahi, aur andar bhi yeh galat darwaza hota.',
    },
  },
  {
    from: 'laptop',
    address: 'localhost',
    port: '80',
    seen: 'refused',
    why: {
      en: 'Only 30001 is mapped to your laptop. Port 80 is closed.',
      hi: 'Laptop par sirf 30001 map hua hai. Port 80 band hai.',
    },
  },
  {
    from: 'laptop',
    address: 'localhost',
    port: '30001',
    seen: 'answers',
    why: {
      en: 'extraPortMappings joins this port to the gate. In you go.',
      hi: 'extraPortMappings is port ko gate se jodta hai. Andar aao.',
    },
  },
];
